package org.lovebank.volunteer.policy.recordrules;

/** How many metres a minute takes one from the middle of a place to that of another. */
public record TravelRules(int metresPerMinute) {

    public TravelRules {
        if (metresPerMinute < 1) {
            throw new IllegalArgumentException("travel");
        }
    }
}
