package org.lovebank.timebank.hold.order;

/** Why the payer has the minutes again; UNUSED: the record that claimed them could not be deposited. */
public enum ReleaseReason {
    RELEASED,
    CANCELLED,
    EXPIRED,
    UNUSED,
    RECORD_TAKEN_BACK
}
