package org.lovebank.volunteer.finding;

/** Whether a person has judged a finding. */
enum FindingState {
    OPEN,
    CONFIRMED,
    DISMISSED
}
