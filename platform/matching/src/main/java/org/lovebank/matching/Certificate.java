package org.lovebank.matching;

import org.lovebank.matching.plan.Tally;

/**
 * How much better any plan could be at most: proven upper bounds.
 *
 * @param coveredBound no plan covers more orders
 * @param urgentBound no plan covers more urgent orders
 * @param objectiveBound no plan reaches more points
 * @param coverage covered ÷ coveredBound in thousandths, rounded down: "at least so much of what is possible"
 * @param objective points ÷ objectiveBound in hundred-thousandths, rounded down
 */
public record Certificate(int coveredBound, int urgentBound, long objectiveBound, int coverage, int objective) {

    private static final int WHOLE = 100_000;

    static Certificate of(Tally tally, int coveredBound, int urgentBound, long objectiveBound) {
        int coverage = coveredBound == 0 ? 1_000 : (int) (1_000L * tally.covered() / coveredBound);
        long points = Math.max(0, tally.objective());
        int objective = objectiveBound <= 0 ? WHOLE : (int) (points * WHOLE / objectiveBound);
        return new Certificate(coveredBound, urgentBound, objectiveBound, coverage, objective);
    }
}
