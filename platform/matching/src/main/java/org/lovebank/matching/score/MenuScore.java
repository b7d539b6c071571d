package org.lovebank.matching.score;

import org.lovebank.matching.rule.Weights;

/**
 * The same pair seen by the volunteer who looks for something to do: 55 % fit without the own burden, 20 % urgency, 15 %
 * waiting, 10 % for what few have seen or signed up for, so that the popular does not win everything.
 */
public final class MenuScore {

    private static final int FIT = 550;
    private static final int URGENCY = 200;
    private static final int WAITING = 150;
    private static final int RARE = 100;
    private static final int FULL_WAIT_DAYS = 7;

    private MenuScore() {}

    /**
     * The score, 0 to 1000.
     *
     * @param urgency 0 to 1000
     * @param daysWaiting days since the order was opened; seven and more count alike
     * @param exposure 0 to 1000: how often it was shown or taken lately
     */
    public static int of(Weights weights, Factors factors, int urgency, int daysWaiting, int exposure) {
        Factors unburdened = new Factors(
                factors.skill(), factors.near(), factors.continuity(), 0, factors.reliability(), factors.language());
        int fit = Score.total(weights, unburdened) * Weights.WHOLE / (Weights.WHOLE - weights.load());
        int waiting = 1000 * Math.min(Math.max(0, daysWaiting), FULL_WAIT_DAYS) / FULL_WAIT_DAYS;
        return (FIT * Math.min(1000, fit) + URGENCY * urgency + WAITING * waiting + RARE * (1000 - exposure))
                / Weights.WHOLE;
    }
}
