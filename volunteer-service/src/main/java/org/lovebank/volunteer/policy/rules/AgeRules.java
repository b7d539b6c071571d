package org.lovebank.volunteer.policy.rules;

/** Ages below which a guardian must consent, and below which a child's special rules hold too. */
public record AgeRules(int guardianConsentUnder, int childRulesUnder) {

    private static final int OLDEST = 30;

    public AgeRules {
        if (childRulesUnder < 0 || guardianConsentUnder < childRulesUnder || guardianConsentUnder > OLDEST) {
            throw new IllegalArgumentException("age");
        }
    }
}
