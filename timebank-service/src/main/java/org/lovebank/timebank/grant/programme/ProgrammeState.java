package org.lovebank.timebank.grant.programme;

/** Where a grant programme stands. */
public enum ProgrammeState {
    PROPOSED,
    ACTIVE,
    /** By the council. */
    REFUSED,
    ENDED
}
