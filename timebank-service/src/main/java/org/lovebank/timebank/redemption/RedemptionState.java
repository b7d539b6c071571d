package org.lovebank.timebank.redemption;

/**
 * Where a redemption stands. REQUESTED and what ends in -ING are intents: the ledger is asked next, and whoever finds one
 * of them, finishes it.
 */
public enum RedemptionState {
    REQUESTED,
    REFUSED,
    /** Its price is held; the council decides, because it is above the policy's threshold. */
    AWAITING_APPROVAL,
    READY,
    COLLECTING,
    COLLECTED,
    CANCELLING,
    CANCELLED,
    EXPIRING,
    EXPIRED,
    DECLINING,
    DECLINED,
    RETURNING,
    /** Some or all of it came back after it was collected. */
    RETURNED;

    /** Where an intent leads when the ledger has done its part; REQUESTED leads to READY, AWAITING_APPROVAL or REFUSED by itself. */
    RedemptionState endOfIntent() {
        return switch (this) {
            case COLLECTING -> COLLECTED;
            case CANCELLING -> CANCELLED;
            case EXPIRING -> EXPIRED;
            case DECLINING -> DECLINED;
            case RETURNING -> RETURNED;
            case REQUESTED, REFUSED, AWAITING_APPROVAL, READY, COLLECTED, CANCELLED, EXPIRED, DECLINED, RETURNED ->
                throw new IllegalStateException("nothing was intended: " + this);
        };
    }

    boolean isHandedOut() {
        return this == COLLECTING || this == COLLECTED || this == RETURNING || this == RETURNED;
    }

    boolean isIntent() {
        return switch (this) {
            case REQUESTED, COLLECTING, CANCELLING, EXPIRING, DECLINING, RETURNING -> true;
            case REFUSED, AWAITING_APPROVAL, READY, COLLECTED, CANCELLED, EXPIRED, DECLINED, RETURNED -> false;
        };
    }

    /** Whether the price is held and nothing is handed out yet. */
    boolean isWaiting() {
        return this == READY || this == AWAITING_APPROVAL;
    }
}
