package org.lovebank.volunteer.policy.recordrules;

/** From how many people on a group is shown as a number, and after how many days without service nobody is active. */
public record StatisticsRules(int smallestGroup, int activeDays) {

    public StatisticsRules {
        if (smallestGroup < 1 || activeDays < 1) {
            throw new IllegalArgumentException("statistics");
        }
    }
}
