package org.lovebank.volunteer.policy.rules;

/** After how many days without service an active volunteer is dormant. */
public record DormancyRules(int daysWithoutService) {

    public DormancyRules {
        if (daysWithoutService < 1 || daysWithoutService > 3650) {
            throw new IllegalArgumentException("DormancyRules");
        }
    }
}
