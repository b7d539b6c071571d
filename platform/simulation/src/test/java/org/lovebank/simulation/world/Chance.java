package org.lovebank.simulation.world;

import java.util.List;
import java.util.UUID;

/** Dice that fall the same way each time (SplitMix64). */
public final class Chance {

    private static final int MILLION = 1_000_000;

    private long state;

    Chance(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    }

    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** 0 to below {@code bound}. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    public long below(long bound) {
        return Long.remainderUnsigned(next(), bound);
    }

    /** From the first to the last, both included. */
    public int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** Whether something happens that happens so often in a million. */
    public boolean hits(int perMillion) {
        return perMillion > 0 && below(MILLION) < perMillion;
    }

    public <T> T oneOf(List<T> some) {
        return some.get(below(some.size()));
    }

    public UUID id() {
        return new UUID(next(), next());
    }
}
