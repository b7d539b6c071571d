package org.lovebank.volunteer.policy.rules;

import java.util.List;

/** Honour minutes that each star takes, from the first to the last; {@code pack} names the set they come from. */
public record StarRules(String pack, List<Long> thresholdsMinutes) {

    private static final int STARS = 5;

    public StarRules {
        thresholdsMinutes = List.copyOf(thresholdsMinutes);
        if (pack.isBlank() || thresholdsMinutes.size() != STARS) {
            throw new IllegalArgumentException("thresholdsMinutes");
        }
        long before = 0;
        for (long threshold : thresholdsMinutes) {
            if (threshold <= before) {
                throw new IllegalArgumentException("thresholdsMinutes");
            }
            before = threshold;
        }
    }

    /** How many stars these minutes reach. */
    public int starsFor(long honourMinutes) {
        return (int) thresholdsMinutes.stream()
                .filter(threshold -> honourMinutes >= threshold)
                .count();
    }
}
