package org.lovebank.task.matching.menu;

import java.time.Duration;
import java.time.Instant;
import org.lovebank.task.matching.Factor;
import org.lovebank.task.matching.Score;
import org.lovebank.task.policy.MatchingPolicy.MenuWeights;

/**
 * How high something stands on a volunteer's menu, 0 to 1000: how well it fits, how urgent it is, how long it has waited, and
 * how few have seen or taken it; each part in thousandths of itself.
 */
record MenuScore(int total, int fit, int urgency, int waiting, int unseen, Score parts) {

    private static final int WHOLE = 1000;
    private static final int MOST_URGENT = 3;

    static MenuScore of(OpenDemand demand, Score score, MenuWeights weights, Instant now) {
        int fit = fit(score);
        int urgency = demand.urgency() * WHOLE / MOST_URGENT;
        int waiting = waiting(demand.waitingSince(), weights.waitingFullAtDays(), now);
        int seen = demand.shown() + demand.taken() * weights.takenCountsAs();
        int unseen = WHOLE - Math.min(WHOLE, seen * WHOLE / weights.exposureFullAt());
        int total = (fit * weights.fit()
                        + urgency * weights.urgency()
                        + waiting * weights.waiting()
                        + unseen * weights.exposure())
                / WHOLE;
        return new MenuScore(total, fit, urgency, waiting, unseen, score);
    }

    /** What the volunteer did elsewhere is not held against a need: the score without the load, as if it weighed nothing. */
    private static int fit(Score score) {
        int sum = 0;
        int weights = 0;
        for (Factor factor : score.factors()) {
            if (factor.code() != Factor.Code.LOAD) {
                sum += factor.value() * factor.weight();
                weights += factor.weight();
            }
        }
        return sum / Math.max(1, weights);
    }

    private static int waiting(Instant since, int fullAtDays, Instant now) {
        long waited = Math.max(0, Duration.between(since, now).toMinutes());
        long full = Duration.ofDays(fullAtDays).toMinutes();
        return (int) Math.min(WHOLE, waited * WHOLE / full);
    }
}
