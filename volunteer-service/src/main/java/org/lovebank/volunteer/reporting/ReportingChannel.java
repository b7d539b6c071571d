package org.lovebank.volunteer.reporting;

/** How somebody reported. */
enum ReportingChannel {
    ONSITE,
    PHONE,
    COUNTER,
    APP,
    MINI_PROGRAM
}
