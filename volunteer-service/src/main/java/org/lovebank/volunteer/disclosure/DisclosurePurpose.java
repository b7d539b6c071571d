package org.lovebank.volunteer.disclosure;

/** Why somebody may look at personal data in clear. */
public enum DisclosurePurpose {
    /** The person looks at what is kept of them. */
    SELF,
    /** Somebody must be reached about a service. */
    SERVICE_COORDINATION,
    /** An identity must be checked at the counter. */
    IDENTITY_CHECK,
    /** Help must be planned for a beneficiary. */
    CARE,
    /** A complaint or an objection is examined. */
    COMPLAINT_CASE,
    /** The person asked for access, correction or erasure. */
    DATA_SUBJECT_REQUEST,
    /** Danger to life or health. */
    EMERGENCY
}
