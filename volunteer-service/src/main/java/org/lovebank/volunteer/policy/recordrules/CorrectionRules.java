package org.lovebank.volunteer.policy.recordrules;

/** Within how many days a request to correct a record is to be answered. */
public record CorrectionRules(int answerDays) {

    private static final int LONGEST = 60;

    public CorrectionRules {
        if (answerDays < 1 || answerDays > LONGEST) {
            throw new IllegalArgumentException("answerDays");
        }
    }
}
