package org.lovebank.volunteer.policy.rules;

/** How many may hold one duty of a grid at a time, and how many duties of it one volunteer may hold. */
public record GridDutyRules(int holdersPerDuty, int dutiesPerVolunteer) {

    private static final int MOST = 50;

    public GridDutyRules {
        if (holdersPerDuty < 1 || holdersPerDuty > MOST || dutiesPerVolunteer < 1 || dutiesPerVolunteer > MOST) {
            throw new IllegalArgumentException("gridDuty");
        }
    }
}
