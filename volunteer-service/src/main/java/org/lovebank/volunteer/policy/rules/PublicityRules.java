package org.lovebank.volunteer.policy.rules;

/** How many working days a confirmed record is posted (公示) before it is final; 0 means at once. */
public record PublicityRules(int workingDays) {

    private static final int LONGEST = 60;

    public PublicityRules {
        if (workingDays < 0 || workingDays > LONGEST) {
            throw new IllegalArgumentException("workingDays");
        }
    }
}
