package org.lovebank.matching.rule;

/** What each factor counts in a score, in thousandths that sum to 1000; the load counts at least 50 (policy pack). */
public record Weights(int skill, int near, int continuity, int load, int reliability, int language) {

    public static final int WHOLE = 1000;
    private static final int MOST = 500;
    private static final int LEAST_LOAD = 50;

    public Weights {
        if (skill + near + continuity + load + reliability + language != WHOLE) {
            throw new IllegalArgumentException("the weights sum to 1000");
        }
        for (int weight : new int[] {skill, near, continuity, load, reliability, language}) {
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException("a weight is 0 to 500");
            }
        }
        if (load < LEAST_LOAD) {
            throw new IllegalArgumentException("the burden already carried counts at least 50");
        }
    }

    public static Weights standard() {
        return new Weights(280, 220, 180, 140, 120, 60);
    }
}
