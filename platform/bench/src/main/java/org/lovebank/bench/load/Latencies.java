package org.lovebank.bench.load;

import java.util.Arrays;

/** How long each answer took, all of them kept. */
public final class Latencies {

    private long[] nanos = new long[1 << 14];
    private int size;
    private boolean sorted;

    public void add(long nanosTaken) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = nanosTaken;
        sorted = false;
    }

    /** Milliseconds within which this share of the answers came; 0 when there were none. */
    public double millis(double share) {
        if (size == 0) {
            return 0;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, size);
            sorted = true;
        }
        int at = (int) Math.ceil(share * size) - 1;
        return nanos[Math.max(0, Math.min(size - 1, at))] / 1e6;
    }

    public int size() {
        return size;
    }
}
