package org.lovebank.timebank.redemption;

/**
 * Where a redemption stands. REQUESTED, COLLECTING, CANCELLING and EXPIRING are intents: the ledger is asked next, and
 * whoever finds one of them, finishes it.
 */
public enum RedemptionState {
    REQUESTED,
    REFUSED,
    READY,
    COLLECTING,
    COLLECTED,
    CANCELLING,
    CANCELLED,
    EXPIRING,
    EXPIRED;

    boolean isIntent() {
        return this == REQUESTED || this == COLLECTING || this == CANCELLING || this == EXPIRING;
    }
}
