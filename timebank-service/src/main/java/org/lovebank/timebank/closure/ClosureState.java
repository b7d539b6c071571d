package org.lovebank.timebank.closure;

/** Where a closure stands; MOVING is an intent: the ledger is asked until nothing is left. */
public enum ClosureState {
    /** A gift of the rest waits for the teller, who checks the relation. */
    WAITING_FOR_CHECK,
    MOVING,
    CLOSED,
    /** The teller saw no proof; the account stays open. */
    REFUSED
}
