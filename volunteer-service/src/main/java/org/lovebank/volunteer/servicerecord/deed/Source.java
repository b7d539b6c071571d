package org.lovebank.volunteer.servicerecord.deed;

/** Where a record comes from; with its id there, it comes only once. */
public enum Source {
    ASSIGNMENT,
    ACTIVITY,
    SELF_ORGANISED,
    IMPORT,
    CORRECTION
}
