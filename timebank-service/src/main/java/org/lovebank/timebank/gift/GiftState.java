package org.lovebank.timebank.gift;

/**
 * Where a gift stands. REQUESTED, ACCEPTED and RETURNING are intents: the ledger is asked next, and whoever finds one of
 * them, finishes it.
 */
public enum GiftState {
    /** The minutes are to be set aside. */
    REQUESTED,
    /** Set aside; the teller checks the relation. */
    PROPOSED,
    /** The receiver may accept. */
    RELATION_CHECKED,
    /** The minutes are to be given. */
    ACCEPTED,
    POSTED,
    /** The minutes are to go back. */
    RETURNING,
    /** By the receiver, or by the teller who saw no proof. */
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    /** The ledger said no. */
    REFUSED;

    boolean isIntent() {
        return this == REQUESTED || this == ACCEPTED || this == RETURNING;
    }

    boolean isOpen() {
        return this == PROPOSED || this == RELATION_CHECKED;
    }
}
