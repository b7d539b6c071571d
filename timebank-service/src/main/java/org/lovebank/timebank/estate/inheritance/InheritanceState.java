package org.lovebank.timebank.estate.inheritance;

/** Where an application stands. */
public enum InheritanceState {
    APPLIED,
    /** The teller saw a proof; the council decides. */
    CHECKED,
    SETTLED,
    /** By the teller or the council. */
    REFUSED
}
