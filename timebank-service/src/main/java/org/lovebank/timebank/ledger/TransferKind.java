package org.lovebank.timebank.ledger;

import java.util.Arrays;

/** Why something moved. */
public enum TransferKind {
    /** A confirmed service record: issued, pending. */
    DEPOSIT(1, false),
    /** The record is final: pending becomes available. */
    RELEASE(2, false),
    /** What exceeds the holder's cap goes to the public pool. */
    OVERFLOW(3, false),
    /** Minutes become points. */
    CONVERSION(4, true),
    /** Set aside for a redemption or an order. */
    HOLD(5, true),
    /** What was held is spent. */
    CAPTURE(6, false),
    /** What was held goes back. */
    HOLD_RELEASE(7, false),
    /** What a capture left of its hold goes back. */
    HOLD_REST(8, false),
    /** A transfer is undone by its opposite. */
    REVERSAL(9, false),
    /** A holder gives minutes to another. */
    GIFT(10, true),
    /** A holder, or a team's account, gives minutes to the public pool. */
    DONATION(11, true),
    /** Minutes for a key recipient, from the grant fund. */
    GRANT(12, false),
    /** What a holder who died left goes to an heir or to the pool. */
    INHERITANCE(13, false),
    /** Points whose time has run out. */
    EXPIRY(14, false),
    /** Points that come beside the minutes of a final record. */
    ACCRUAL(15, false),
    /** Between branches, through their clearing accounts. */
    CLEARING(16, false),
    /** The council writes off what a reversal left owing. */
    ADJUSTMENT(17, false),
    /** The pool fills the grant fund. */
    FUNDING(18, false),
    /** What is left when a holder closes the account, to another or to the pool. */
    CLOSURE(19, false),
    /** What a team did together and no member was credited for. */
    GROUP_SERVICE(20, false),
    /** What the people of a ring gave each other: all of them pay at once, as much as they were credited. */
    RING(21, false);

    private static final TransferKind[] BY_CODE = new TransferKind[32];

    static {
        Arrays.stream(values()).forEach(kind -> BY_CODE[kind.code] = kind);
    }

    private final int code;
    private final boolean spends;

    TransferKind(int code, boolean spends) {
        this.code = code;
        this.spends = spends;
    }

    /** The number in the journal. */
    public int code() {
        return code;
    }

    /** Whether the holder spends by it: refused while the account is frozen. */
    public boolean spends() {
        return spends;
    }

    public static TransferKind of(int code) {
        return BY_CODE[code];
    }
}
