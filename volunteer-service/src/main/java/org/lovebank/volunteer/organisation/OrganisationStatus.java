package org.lovebank.volunteer.organisation;

/** Whether an organisation takes part; what was closed stays closed. */
enum OrganisationStatus {
    ACTIVE,
    CLOSED
}
