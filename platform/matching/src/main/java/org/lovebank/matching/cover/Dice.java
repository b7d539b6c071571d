package org.lovebank.matching.cover;

/** Repeatable chance (xorshift64*): the same snapshot throws the same numbers on every machine. */
final class Dice {

    private static final long MULTIPLIER = 0x2545f4914f6cdd1dL;
    private static final int HEX = 16;

    private long state;

    private Dice(long seed) {
        state = seed == 0 ? MULTIPLIER : seed;
    }

    /** Seeded by the first half of a SHA-256 in hexadecimal. */
    static Dice of(String hash) {
        return new Dice(Long.parseUnsignedLong(hash, 0, HEX, HEX));
    }

    /** A number from 0 to {@code bound} - 1. */
    int below(int bound) {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return (int) Long.remainderUnsigned((state * MULTIPLIER) >>> 1, bound);
    }
}
