package org.lovebank.volunteer.servicerecord;

/** Why a record does not count; codes, because free words would carry personal data. */
public enum RecordReason {
    /** The volunteer was already serving elsewhere at that time. */
    OVERLAP,
    WITNESS_IS_VOLUNTEER,
    /** Who served confirmed the hours too, as core members of teams may not. */
    CONFIRMED_BY_VOLUNTEER,
    DURATION_WRONG,
    VOLUNTEER_NOT_REGISTERED,
    NOT_SERVED,
    DUPLICATE,
    EVIDENCE_MISSING,
    /** Paid staff on a working day. */
    PAID_WORK,
    /** Required by school or employer. */
    REQUIRED_DUTY,
    /** Goods or money were given, not time. */
    DONATION_ONLY,
    OBJECTION_UPHELD,
    FRAUD,
    /** Another record stands in its place. */
    CORRECTED,
    OTHER
}
