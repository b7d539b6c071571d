package org.lovebank.volunteer.policy;

import org.lovebank.volunteer.policy.rules.AgeRules;
import org.lovebank.volunteer.policy.rules.EvidenceRules;
import org.lovebank.volunteer.policy.rules.PublicityRules;
import org.lovebank.volunteer.policy.rules.StarRules;
import org.lovebank.volunteer.policy.rules.WorkingCalendar;

/** The rules of this house that are data, each with the shape of its content. */
public enum PolicyCode {
    /** How long a record is posted before it counts. */
    SERVICE_RECORD_PUBLICITY(PublicityRules.class),
    /** Which days are working days. */
    WORKING_CALENDAR(WorkingCalendar.class),
    /** How many minutes a star takes. */
    STAR_RATING(StarRules.class),
    /** Which records the station head must confirm. */
    SERVICE_RECORD_EVIDENCE(EvidenceRules.class),
    /** Until which age a guardian must consent. */
    VOLUNTEER_AGE(AgeRules.class);

    private final Class<? extends Record> shape;

    PolicyCode(Class<? extends Record> shape) {
        this.shape = shape;
    }

    Class<? extends Record> shape() {
        return shape;
    }
}
