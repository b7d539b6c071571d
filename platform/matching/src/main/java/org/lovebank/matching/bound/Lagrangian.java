package org.lovebank.matching.bound;

import java.util.List;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.watch.Steps;

/**
 * An upper bound on what any plan of a network is worth. Each order picks what is best for it at the prices of people's time;
 * whatever the prices are, no plan is worth more than what the orders gain and the people earn then. Prices move towards what is
 * wanted too often (deflected subgradient, Polyak's step), for a counted number of rounds.
 */
final class Lagrangian {

    private static final int FIRST_RATE = 1_000;
    private static final int LEAST_RATE = 3;
    private static final int PATIENCE = 10;

    private final Network network;
    private final Prices prices;
    private final Steps steps;
    private final long[] gains = new long[OpenOrder.MOST_HEADS];
    private int[] picks = new int[OpenOrder.MOST_HEADS];
    private int[] bestPicks = new int[OpenOrder.MOST_HEADS];

    /** A bound; {@code keep} is how much of the last direction goes on, in hundredths. */
    Lagrangian(Network network, List<Integer> marginals, int keep, Steps steps) {
        this.network = network;
        this.steps = steps;
        prices = new Prices(network, marginals, keep);
    }

    /**
     * The bound in points, rounded down, as the worth of a plan is whole.
     *
     * @param reached what a known plan is worth: the bound moves towards it
     * @param enough the rounds end when the bound is at most so many points above
     */
    long bound(long reached, int rounds, long enough) {
        long best = Long.MAX_VALUE;
        int rate = FIRST_RATE;
        int waited = 0;
        for (int round = 0; round < rounds && rate >= LEAST_RATE; round++) {
            long value = 0;
            for (int order = 0; order < network.orders; order++) {
                value += pick(order);
            }
            value += prices.resources();
            steps.add(1 + network.orders / 16);
            if (value < best - Math.abs(best) / 1_000_000) {
                best = value;
                waited = 0;
            } else {
                best = Math.min(best, value);
                waited++;
            }
            if (best / Prices.SCALE <= reached + enough) {
                break;
            }
            if (waited > PATIENCE) {
                rate = rate * 2 / 3;
                waited = 0;
            }
            prices.move(value - reached * Prices.SCALE, rate);
        }
        return best / Prices.SCALE;
    }

    /** The best that an order can do at the present prices; what it picks is counted as used. */
    private long pick(int order) {
        int holes = network.orderHoles[order];
        long most = 0;
        boolean found = false;
        for (int group = network.orderFirstGroup[order]; group < network.orderFirstGroup[order + 1]; group++) {
            long sum = best(group, holes);
            if (sum != Long.MIN_VALUE && sum + network.orderWorth[order] * Prices.SCALE > most) {
                most = sum + network.orderWorth[order] * Prices.SCALE;
                found = true;
                int[] other = bestPicks;
                bestPicks = picks;
                picks = other;
            }
        }
        for (int i = 0; found && i < holes; i++) {
            prices.use(bestPicks[i]);
        }
        return most;
    }

    private long best(int group, int holes) {
        int found = 0;
        int end = network.groupFirstArc[group + 1];
        if (end - network.groupFirstArc[group] < holes) {
            return Long.MIN_VALUE;
        }
        for (int arc = network.groupFirstArc[group]; arc < end; arc++) {
            long worth = network.arcWorth[arc] * Prices.SCALE;
            if (found == holes && (holes == 0 || worth <= gains[holes - 1])) {
                continue;
            }
            long gain = worth - prices.of(arc);
            if (found == holes && gain <= gains[holes - 1]) {
                continue;
            }
            int at = found < holes ? found : holes - 1;
            while (at > 0 && gains[at - 1] < gain) {
                gains[at] = gains[at - 1];
                picks[at] = picks[at - 1];
                at--;
            }
            gains[at] = gain;
            picks[at] = arc;
            found = Math.min(holes, found + 1);
        }
        long sum = 0;
        for (int i = 0; i < holes; i++) {
            sum += gains[i];
        }
        return sum;
    }
}
