package org.lovebank.volunteer.star.application;

/** Why a star was not given, or taken back; codes, because free words would carry personal data. */
enum StarReason {
    BASIS_SHORT,
    RECORDS_WRONG,
    OBJECTION_UPHELD,
    MISCONDUCT,
    FRAUD,
    OTHER
}
