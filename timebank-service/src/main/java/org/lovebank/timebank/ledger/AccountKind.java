package org.lovebank.timebank.ledger;

import java.util.Arrays;

/** The kinds of ledger accounts; a member's pending and held minutes are accounts of their own. */
public enum AccountKind {
    /** Earned, not yet final. */
    TIME_PENDING(1, Unit.MIN, true),
    /** Spendable minutes: the passbook's balance. */
    TIME_AVAILABLE(2, Unit.MIN, true),
    /** Set aside for something asked for. */
    TIME_HELD(3, Unit.MIN, true),
    PTS_AVAILABLE(4, Unit.PTS, true),
    PTS_HELD(5, Unit.PTS, true),
    /** Where minutes come from. */
    ISSUANCE_TIME(11, Unit.MIN, false),
    /** Where minutes that were spent on help go. */
    SERVED_TIME(12, Unit.MIN, false),
    CONVERTED_TIME(13, Unit.MIN, false),
    /** 公益时间池: what exceeds a holder's cap, and what is donated. */
    POOL_TIME(14, Unit.MIN, true),
    GRANT_FUND(15, Unit.MIN, true),
    ADJUSTMENT_TIME(16, Unit.MIN, false),
    /** 清算: in one branch's books, what it owes another (above zero) or has to get from it (below). */
    CLEARING_TIME(17, Unit.MIN, false),
    ISSUANCE_PTS(21, Unit.PTS, false),
    REDEEMED_PTS(22, Unit.PTS, false),
    EXPIRED_PTS(23, Unit.PTS, false),
    ADJUSTMENT_PTS(24, Unit.PTS, false);

    private static final AccountKind[] BY_CODE = new AccountKind[32];

    static {
        Arrays.stream(values()).forEach(kind -> BY_CODE[kind.code] = kind);
    }

    private final int code;
    private final Unit unit;
    private final boolean floored;

    AccountKind(int code, Unit unit, boolean floored) {
        this.code = code;
        this.unit = unit;
        this.floored = floored;
    }

    /** The number in the ledger's tables. */
    public int code() {
        return code;
    }

    public Unit unit() {
        return unit;
    }

    /**
     * Whether the account may not fall below zero; if so it has one balance row, else one per lane. Clearing has one row,
     * too, with a floor of its own: the limit of its pair.
     */
    public boolean floored() {
        return floored;
    }

    /** Whether this is a member's account, not a branch's. */
    public boolean ofMember() {
        return code < 10;
    }

    /** Whether a reversal may take the account below its floor, because what is taken back may have been spent. */
    public boolean mayOweAfterReversal() {
        return this == TIME_AVAILABLE || this == PTS_AVAILABLE || this == POOL_TIME || this == CLEARING_TIME;
    }

    /** Whether the account counts the minutes ever earned by service, for the passbook. */
    public boolean countsService() {
        return this == TIME_AVAILABLE;
    }

    public static AccountKind of(int code) {
        return BY_CODE[code];
    }
}
