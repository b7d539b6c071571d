package org.lovebank.timebank.ledger.decision;

import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.LedgerRefusal.AccountClosed;
import org.lovebank.timebank.ledger.LedgerRefusal.ClearingLimitReached;
import org.lovebank.timebank.ledger.LedgerRefusal.FrozenForSpending;
import org.lovebank.timebank.ledger.LedgerRefusal.InsufficientBalance;
import org.lovebank.timebank.ledger.Side;
import org.lovebank.timebank.ledger.TransferKind;

/**
 * One balance row as it stands in the midst of a batch; a change makes a new one. {@code floor} is the least that it may
 * hold, null for any; {@code reversalDebt} is how far below it a reversal took it: only credits pay that back.
 */
public record Book(
        long account,
        int stripe,
        AccountKind kind,
        Status status,
        @Nullable Long floor,
        long debits,
        long credits,
        long reversalDebt,
        long cumulative,
        long version) {

    /** Whether the account may spend and receive. */
    public enum Status {
        OPEN,
        FROZEN,
        CLOSED;

        /** From the number in the table. */
        public static Status of(int code) {
            return values()[code - 1];
        }
    }

    /** A book with the floor of its kind: zero, or none. */
    public Book(
            long account,
            int stripe,
            AccountKind kind,
            Status status,
            long debits,
            long credits,
            long reversalDebt,
            long cumulative,
            long version) {
        this(
                account,
                stripe,
                kind,
                status,
                kind.floored() ? 0L : null,
                debits,
                credits,
                reversalDebt,
                cumulative,
                version);
    }

    public long balance() {
        return credits - debits;
    }

    /** Below zero by a reversal: may not spend until that is made good. */
    boolean overdrawn() {
        return kind.floored() && balance() < 0;
    }

    void mayGive(TransferKind why, long amount) {
        if (why.spends() && status == Status.CLOSED) {
            throw new Refused(new AccountClosed());
        }
        if (why.spends() && status == Status.FROZEN) {
            throw new Refused(new FrozenForSpending());
        }
        boolean mayOwe = why == TransferKind.REVERSAL && kind.mayOweAfterReversal();
        if (floor != null && !mayOwe && balance() - amount < floor) {
            long left = Math.max(0, balance() - floor);
            throw new Refused(
                    kind == AccountKind.CLEARING_TIME
                            ? new ClearingLimitReached(-floor, left)
                            : new InsufficientBalance(kind.unit(), amount, left));
        }
    }

    void mayTake(TransferKind why) {
        if (status == Status.CLOSED && why != TransferKind.REVERSAL) {
            throw new Refused(new AccountClosed());
        }
    }

    Book debited(TransferKind why, long amount) {
        return changed(Math.addExact(debits, amount), credits, why == TransferKind.REVERSAL);
    }

    Book credited(long amount) {
        return changed(debits, Math.addExact(credits, amount), false);
    }

    /** The same book with service minutes added to, or (negative) taken from, what was ever earned. */
    Book earned(long minutes) {
        return new Book(
                account, stripe, kind, status, floor, debits, credits, reversalDebt, cumulative + minutes, version);
    }

    Side side() {
        return new Side(account, stripe, version, balance(), kind.countsService() ? cumulative : null);
    }

    private Book changed(long newDebits, long newCredits, boolean byReversal) {
        long owed = floor == null ? 0 : Math.max(0, floor - (newCredits - newDebits));
        long debt = byReversal ? owed : Math.min(reversalDebt, owed);
        return new Book(account, stripe, kind, status, floor, newDebits, newCredits, debt, cumulative, version + 1);
    }
}
