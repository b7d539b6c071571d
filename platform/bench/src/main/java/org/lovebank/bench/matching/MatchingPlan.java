package org.lovebank.bench.matching;

import java.util.List;

/**
 * How much is measured.
 *
 * @param seeds seeds of the districts
 * @param sizes wishes of the districts on which quality is measured
 * @param large wishes of the one large district
 * @param repeats runs that must give the same hash
 */
public record MatchingPlan(List<Long> seeds, List<Integer> sizes, int large, int repeats) {

    public static MatchingPlan shortRun() {
        return new MatchingPlan(List.of(42L), List.of(500, 2_000), 0, 3);
    }

    public static MatchingPlan fullRun() {
        return new MatchingPlan(List.of(42L, 43L, 44L), List.of(500, 2_000), 10_000, 20);
    }
}
