package org.lovebank.timebank.reconciliation;

import org.jspecify.annotations.Nullable;

/** One thing that does not agree: what, about which record, account, lane or check, and the two figures if there are any. */
record FoundBreak(
        BreakCode code,
        String about,
        @Nullable Long expected,
        @Nullable Long found) {

    /** What does not agree. */
    enum BreakCode {
        /** The registry counts a record, the ledger has nothing for it. */
        DEPOSIT_MISSING,
        /** Other minutes than the record's. */
        DEPOSIT_WRONG_MINUTES,
        /** The record was refused or voided, its minutes are still there. */
        DEPOSIT_NOT_TAKEN_BACK,
        /** Minutes for a record that this house never heard of. */
        DEPOSIT_WITHOUT_RECORD,
        /** The record counts more minutes than its assignment took. */
        MORE_THAN_ASSIGNMENT,
        /** The task house knows nothing of the record's assignment. */
        ASSIGNMENT_UNKNOWN,
        /** A balance is not what the journal says. */
        BALANCE_DIFFERS,
        /** What is held is not what open holds hold. */
        HOLD_MISMATCH,
        /** A row of a lane does not follow from the one before it. */
        CHAIN_BROKEN,
        /** A seal does not hold, or the journal does not hold what it seals. */
        CHECKPOINT_BROKEN,
        /** Another invariant of the books is violated. */
        BOOKS_VIOLATED
    }
}
