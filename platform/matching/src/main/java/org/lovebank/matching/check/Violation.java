package org.lovebank.matching.check;

import java.util.UUID;

/**
 * What is wrong with a plan.
 *
 * @param volunteer who is concerned, or the order's own id where it is nobody
 */
public record Violation(UUID order, UUID volunteer, Rule rule) {

    /** The rule that is broken. */
    public enum Rule {
        UNKNOWN,
        PLACED_TWICE,
        HEADCOUNT,
        SAME_PERSON_TWICE,
        START,
        ACCEPTED_SEAT_LOST,
        NOT_ASKED,
        SKILL,
        QUALIFICATION,
        VETTING,
        AGE,
        INSURANCE,
        LANGUAGE,
        SCOPE,
        WINDOW,
        BUSY,
        OVERLAP,
        DAY_CAP,
        WEEK_CAP,
        PAUSE,
        BAN
    }
}
