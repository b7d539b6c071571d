package org.lovebank.volunteer.policy.honourrules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How often performance is reviewed, by which criteria with which weight, and up to how many points each goes. */
public record PerformanceRules(int periodMonths, List<Criterion> criteria, int highest) {

    private static final Set<Integer> PERIODS = Set.of(1, 2, 3, 4, 6, 12);
    private static final int MOST_CRITERIA = 20;
    private static final int MOST_POINTS = 100;
    /** Scores are told in tenths of a point out of five, whatever the scale. */
    private static final int TENTHS_OF_FIVE = 50;

    public PerformanceRules {
        criteria = List.copyOf(criteria);
        long codes = criteria.stream().map(Criterion::code).distinct().count();
        if (!PERIODS.contains(periodMonths)
                || criteria.isEmpty()
                || criteria.size() > MOST_CRITERIA
                || codes != criteria.size()
                || highest < 1
                || highest > MOST_POINTS) {
            throw new IllegalArgumentException("PerformanceRules");
        }
    }

    /** How many periods a year has. */
    public int periods() {
        return 12 / periodMonths;
    }

    /** The criteria that a review gives points for, each once. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        criteria.forEach(criterion -> codes.add(criterion.code()));
        return codes;
    }

    /** The weighted score in tenths of a point out of five. */
    public int scoreTenths(Map<String, Integer> points) {
        long sum = 0;
        long weights = 0;
        for (Criterion criterion : criteria) {
            sum += (long) criterion.weight() * points.getOrDefault(criterion.code(), 0);
            weights += criterion.weight();
        }
        return (int) Math.round(sum * (double) TENTHS_OF_FIVE / (weights * highest));
    }

    /** What a review looks at. */
    public record Criterion(String code, int weight) {

        public Criterion {
            if (!code.matches("[A-Z][A-Z0-9_]{1,39}") || weight < 1 || weight > MOST_POINTS) {
                throw new IllegalArgumentException("Criterion");
            }
        }
    }
}
