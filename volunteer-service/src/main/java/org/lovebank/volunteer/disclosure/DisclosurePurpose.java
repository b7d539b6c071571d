package org.lovebank.volunteer.disclosure;

import org.lovebank.access.Caller;
import org.lovebank.access.Roles;

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
    /** A committee weighs somebody's service. */
    AWARD_REVIEW,
    /** A partner weighs somebody's service, on that person's consent. */
    PARTNER_CREDIT,
    /** Danger to life or health. */
    EMERGENCY;

    /** Whether this caller's work has this purpose: requests of the person are the protection officer's, the rest is not. */
    public boolean isFor(Caller caller) {
        return switch (this) {
            case SELF, PARTNER_CREDIT -> false;
            case DATA_SUBJECT_REQUEST -> caller.holdsAny(Roles.DPO);
            case SERVICE_COORDINATION, IDENTITY_CHECK, CARE, COMPLAINT_CASE, EMERGENCY ->
                caller.holdsAny(Roles.STATION_WORKER, Roles.STATION_HEAD);
            case AWARD_REVIEW -> caller.holdsAny(Roles.STATION_HEAD);
        };
    }
}
