package org.lovebank.chaos.nemesis;

import java.time.Duration;

/**
 * One thing that breaks.
 *
 * @param target whom it meets: a part such as {@code task-2}, a road such as {@code task-2>postgres}, or a data folder
 * @param kind how
 * @param lasts how long it stays broken
 */
public record Blow(String target, Kind kind, Duration lasts) {

    /** How something breaks. */
    public enum Kind {
        /** The process is gone at once (SIGKILL), and started again after a while. */
        KILL,
        /** The process stands still (SIGSTOP) and goes on where it was: it does not know that time has passed. */
        FREEZE,
        /** No byte passes and nobody is told; afterwards what was kept waiting goes on. */
        BLACKHOLE,
        /** The same, and then every connection breaks. */
        CUT,
        /** Every connection breaks at once, and again and again. */
        RESET,
        /** The caller is not heard. */
        MUTE,
        /** The caller is heard and gets no answer. */
        DEAF,
        /** Every portion takes some 200 ms. */
        LATENCY,
        /** Whoever reads gets one byte at a time. */
        SLICES,
        /** The end of a connection is heard late. */
        SLOW_CLOSE,
        /** No room is left where the data lies. */
        DISK_FULL,
        /** The wall clock of a house jumps two hours, ahead or back, and back again. */
        CLOCK
    }

    @Override
    public String toString() {
        return kind + " " + target + " for " + lasts.toMillis() + " ms";
    }
}
