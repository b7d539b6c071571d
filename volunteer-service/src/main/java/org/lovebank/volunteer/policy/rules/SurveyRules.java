package org.lovebank.volunteer.policy.rules;

/** From how many answers on a place's counts may be shown. */
public record SurveyRules(int fewestShown) {

    private static final int MOST = 1000;

    public SurveyRules {
        if (fewestShown < 1 || fewestShown > MOST) {
            throw new IllegalArgumentException("fewestShown");
        }
    }
}
