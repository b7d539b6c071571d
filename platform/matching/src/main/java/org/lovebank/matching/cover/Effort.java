package org.lovebank.matching.cover;

import org.lovebank.matching.watch.Mode;

/**
 * How much is tried, in counted steps, never in time.
 *
 * @param urgentDepth how long a chain for an urgent order may be
 * @param depth how long any other chain may be
 * @param tries ejections tried for one order
 * @param bothSequences whether both sequences are tried and the better kept
 * @param candidates candidates of an order that are looked at: the graph is pruned to so many
 * @param sweeps how often all uncovered orders are gone through
 * @param trades trades tried, of covered orders for uncovered ones
 * @param rounds rounds of improvement
 * @param boundRounds rounds of a bound
 */
public record Effort(
        int urgentDepth,
        int depth,
        int tries,
        boolean bothSequences,
        int candidates,
        int sweeps,
        int trades,
        int rounds,
        int boundRounds) {

    private static final int SMALL = 3_000;
    private static final int LARGE = 5_000;
    private static final int ALL = Integer.MAX_VALUE;

    /** What a number of orders and a mode allow. */
    public static Effort of(Mode mode, int orders) {
        boolean thorough = mode == Mode.THOROUGH;
        if (orders <= SMALL) {
            return thorough
                    ? new Effort(4, 4, 4_000, true, ALL, 2, 20 * orders, 6, 600)
                    : new Effort(4, 3, 1_500, true, ALL, 2, 2 * orders, 6, 400);
        }
        if (orders <= LARGE) {
            return thorough
                    ? new Effort(4, 4, 4_000, false, ALL, 2, 40 * orders, 6, 300)
                    : new Effort(4, 3, 600, false, 60, 2, 2 * orders, 6, 200);
        }
        return thorough
                ? new Effort(4, 4, 4_000, false, ALL, 2, 60 * orders, 6, 200)
                : new Effort(4, 2, 300, false, 60, 1, 8 * orders, 4, 100);
    }
}
