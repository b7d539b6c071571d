package org.lovebank.matching.score;

import java.util.List;
import org.lovebank.matching.rule.Weights;

/**
 * How well a volunteer suits an order.
 *
 * @param total 0 to 1000
 * @param parts every factor with its value, weight and points; the points sum to the total
 */
public record Score(int total, List<Part> parts) {

    /** One factor's share: {@code points} of the score come from {@code value} (0 to 1000) under {@code weight}. */
    public record Part(Factor factor, int value, int weight, int points) {}

    public Score {
        parts = List.copyOf(parts);
    }

    /** The total alone, for the search. */
    public static int total(Weights weights, Factors factors) {
        return (weights.skill() * factors.skill()
                        + weights.near() * factors.near()
                        + weights.continuity() * factors.continuity()
                        + weights.load() * factors.load()
                        + weights.reliability() * factors.reliability()
                        + weights.language() * factors.language())
                / Weights.WHOLE;
    }

    /** The total with its parts; what truncation left over goes to the largest remainders, earlier factors first. */
    public static Score of(Weights weights, Factors factors) {
        Factor[] all = Factor.values();
        int total = total(weights, factors);
        int[] points = new int[all.length];
        int[] remainders = new int[all.length];
        int left = total;
        for (int i = 0; i < all.length; i++) {
            int product = all[i].weight(weights) * factors.of(all[i]);
            points[i] = product / Weights.WHOLE;
            remainders[i] = product % Weights.WHOLE;
            left -= points[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < all.length; i++) {
                largest = remainders[i] > remainders[largest] ? i : largest;
            }
            points[largest]++;
            remainders[largest] = -1;
        }
        Part[] parts = new Part[all.length];
        for (int i = 0; i < all.length; i++) {
            parts[i] = new Part(all[i], factors.of(all[i]), all[i].weight(weights), points[i]);
        }
        return new Score(total, List.of(parts));
    }
}
