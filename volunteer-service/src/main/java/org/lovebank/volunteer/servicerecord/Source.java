package org.lovebank.volunteer.servicerecord;

/** Where a record comes from; with its id there, it comes only once. */
enum Source {
    ASSIGNMENT,
    ACTIVITY,
    SELF_ORGANISED,
    IMPORT,
    CORRECTION
}
