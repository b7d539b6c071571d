package org.lovebank.timebank.hold;

/**
 * Where a hold stands. REQUESTED, CAPTURING and RELEASING are intents: the ledger is asked next, and whoever finds one of
 * them, finishes it. Only one intent can leave PLACED, so that a capture and a return never compete.
 */
public enum HoldState {
    REQUESTED,
    REFUSED,
    PLACED,
    CAPTURING,
    /** Paid for a service record. */
    CAPTURED,
    RELEASING,
    RELEASED,
    /** Paid, and paid back because the record was taken back. */
    RETURNED
}
