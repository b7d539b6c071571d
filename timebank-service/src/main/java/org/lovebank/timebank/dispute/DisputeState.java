package org.lovebank.timebank.dispute;

/** Where a dispute stands; an intent is finished by whoever finds it. */
public enum DisputeState {
    /** Intent: the disputed amount is being frozen. */
    OPENING,
    /** Waits for a first answer. */
    OPEN,
    /** Somebody of the bank has answered; waits for the council. */
    RESPONDED,
    /** Rejected by the council; the holder may appeal. */
    DECIDED,
    /** Before the centre. */
    APPEALED,
    /** Intent: the transfer is being reversed. */
    UPHOLDING,
    /** Intent: what was frozen is being given back. */
    RELEASING,
    /** Over. */
    CLOSED;

    boolean isIntent() {
        return this == OPENING || this == UPHOLDING || this == RELEASING;
    }
}
