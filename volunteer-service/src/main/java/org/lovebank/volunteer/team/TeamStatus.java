package org.lovebank.volunteer.team;

/** Whether a team serves; what was closed stays closed. */
enum TeamStatus {
    ACTIVE,
    CLOSED
}
