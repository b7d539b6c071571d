package org.lovebank.volunteer.servicerecord.correction;

/** What was wrong in a record that counts. */
enum CorrectionReason {
    MINUTES,
    TIME,
    PLACE,
    CATEGORY,
    CONTENT
}
