package org.lovebank.timebank.writeoff;

/** Where a write-off stands; APPROVED is an intent: the ledger is asked next. */
public enum WriteOffState {
    PROPOSED,
    APPROVED,
    POSTED,
    /** By the council, or because nothing was owed any more. */
    REFUSED
}
