package org.lovebank.volunteer.servicerecord.correction;

/** Why a record stays as it is; codes, because free words would carry personal data. */
enum DeclineReason {
    RECORD_IS_RIGHT,
    NO_EVIDENCE,
    ASKED_BEFORE,
    OTHER
}
