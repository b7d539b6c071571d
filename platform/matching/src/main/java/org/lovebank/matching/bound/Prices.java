package org.lovebank.matching.bound;

import java.util.List;

/** What each resource costs, and how the costs move towards what is used too much. Points are scaled by {@link #SCALE}. */
final class Prices {

    /** Capacity of a burden: it is never full, but each further seat costs more. */
    static final int BURDEN = -1;

    static final long SCALE = 1_000;
    /** More seats than any week allows. */
    private static final int MOST_SEATS = 32;
    /** Directions are kept in 256ths, and three quarters of the last one go on. */
    private static final int FINE = 256;

    private final Network network;
    private final long[] price;
    private final int[] used;
    private final int[] direction;
    private final long[] marginals;
    private final int keep;

    Prices(Network network, List<Integer> marginals, int keep) {
        this.network = network;
        this.keep = keep;
        price = new long[network.resources];
        used = new int[network.resources];
        direction = new int[network.resources];
        this.marginals = new long[MOST_SEATS];
        for (int i = 0; i < MOST_SEATS; i++) {
            this.marginals[i] = SCALE * marginals.get(Math.min(i, marginals.size() - 1));
        }
    }

    long of(int arc) {
        long sum = 0;
        for (int i = network.arcFirstResource[arc]; i < network.arcFirstResource[arc + 1]; i++) {
            sum += price[network.resourceOfArc[i]];
        }
        return sum;
    }

    void use(int arc) {
        for (int i = network.arcFirstResource[arc]; i < network.arcFirstResource[arc + 1]; i++) {
            used[network.resourceOfArc[i]]++;
        }
    }

    /** What all resources together are worth at these prices. Turns uses into excess. */
    long resources() {
        long sum = 0;
        for (int r = 0; r < network.resources; r++) {
            int capacity = network.capacity[r];
            if (capacity == BURDEN) {
                int seats = 0;
                while (seats < MOST_SEATS && price[r] > marginals[seats]) {
                    sum += price[r] - marginals[seats];
                    seats++;
                }
                used[r] -= seats;
            } else {
                sum += price[r] * capacity;
                used[r] -= capacity;
            }
        }
        return sum;
    }

    /** Moves along the excess, so far that the gap would close at the given rate (in thousandths). Forgets the uses. */
    void move(long gap, int rate) {
        long norm = 0;
        for (int r = 0; r < network.resources; r++) {
            int excess = used[r];
            used[r] = 0;
            int towards = (keep * direction[r] + (100 - keep) * excess * FINE) / 100;
            direction[r] = price[r] == 0 && towards < 0 ? 0 : towards;
            norm += (long) direction[r] * direction[r];
        }
        if (norm == 0) {
            return;
        }
        // One unit of excess moves a price by gap · rate ÷ 1000 ÷ norm, all in 256ths.
        long step = Math.max(1, gap * rate / 1_000);
        for (int r = 0; r < network.resources; r++) {
            if (direction[r] != 0) {
                price[r] = Math.max(0, price[r] + mulDiv(step, (long) direction[r] * FINE, norm));
            }
        }
    }

    private static long mulDiv(long a, long b, long c) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
            return low / c;
        }
        return a / c * b;
    }
}
