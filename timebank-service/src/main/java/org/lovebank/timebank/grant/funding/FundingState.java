package org.lovebank.timebank.grant.funding;

/** Where a funding stands; APPROVED is an intent: the ledger is asked next. */
public enum FundingState {
    PROPOSED,
    APPROVED,
    POSTED,
    /** By the council, or by the ledger. */
    REFUSED
}
