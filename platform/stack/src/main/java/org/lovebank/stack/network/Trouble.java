package org.lovebank.stack.network;

import java.time.Duration;

/**
 * What is wrong with one way of a {@link Road}; bytes are never lost or changed, as TCP promises, only kept waiting.
 *
 * @param blocked nothing passes, and nobody is told: connections stay open, new ones open and stay silent
 * @param delay before each portion
 * @param jitter up to so much more, by chance
 * @param portion most bytes that are written at once
 * @param bytesPerSecond how fast; 0 = as fast as can be
 * @param closeAfter how long the end of a connection is kept from the other side
 */
public record Trouble(
        boolean blocked, Duration delay, Duration jitter, int portion, int bytesPerSecond, Duration closeAfter) {

    /** All is well. */
    public static final Trouble NONE =
            new Trouble(false, Duration.ZERO, Duration.ZERO, Integer.MAX_VALUE, 0, Duration.ZERO);

    public Trouble {
        if (delay.isNegative() || jitter.isNegative() || closeAfter.isNegative() || portion < 1 || bytesPerSecond < 0) {
            throw new IllegalArgumentException("no such trouble");
        }
    }

    /** A black hole. */
    public static Trouble blackhole() {
        return new Trouble(true, Duration.ZERO, Duration.ZERO, Integer.MAX_VALUE, 0, Duration.ZERO);
    }

    /** A long way. */
    public static Trouble latency(Duration delay, Duration jitter) {
        return new Trouble(false, delay, jitter, Integer.MAX_VALUE, 0, Duration.ZERO);
    }

    /** Every reader gets its bytes in the smallest pieces. */
    public static Trouble slices(int bytes) {
        return new Trouble(false, Duration.ZERO, Duration.ZERO, bytes, 0, Duration.ZERO);
    }

    /** A narrow way. */
    public static Trouble bandwidth(int bytesPerSecond) {
        return new Trouble(false, Duration.ZERO, Duration.ZERO, 4096, bytesPerSecond, Duration.ZERO);
    }

    /** Half-open: the other side hears late that this one has closed. */
    public static Trouble slowClose(Duration after) {
        return new Trouble(false, Duration.ZERO, Duration.ZERO, Integer.MAX_VALUE, 0, after);
    }
}
