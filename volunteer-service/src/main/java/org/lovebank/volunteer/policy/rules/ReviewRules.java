package org.lovebank.volunteer.policy.rules;

/** After how many months a beneficiary's situation is due for another look. */
public record ReviewRules(int months) {

    public ReviewRules {
        if (months < 1 || months > 60) {
            throw new IllegalArgumentException("ReviewRules");
        }
    }
}
