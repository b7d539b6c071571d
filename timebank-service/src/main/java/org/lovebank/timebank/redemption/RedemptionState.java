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

    /** Where an intent leads when the ledger has done its part; REQUESTED leads to READY or REFUSED by itself. */
    RedemptionState endOfIntent() {
        return switch (this) {
            case COLLECTING -> COLLECTED;
            case CANCELLING -> CANCELLED;
            case EXPIRING -> EXPIRED;
            case REQUESTED, REFUSED, READY, COLLECTED, CANCELLED, EXPIRED ->
                throw new IllegalStateException("nothing was intended: " + this);
        };
    }

    boolean isHandedOut() {
        return this == COLLECTING || this == COLLECTED;
    }

    boolean isIntent() {
        return this == REQUESTED || this == COLLECTING || this == CANCELLING || this == EXPIRING;
    }
}
