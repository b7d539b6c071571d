package org.lovebank.matching.ground;

import java.util.Arrays;

/** A set of half-hour slots of one horizon; immutable. */
public final class SlotSet {

    private static final int BITS = 64;

    private final long[] words;

    private SlotSet(long[] words) {
        this.words = words;
    }

    public static SlotSet none(Horizon horizon) {
        return new SlotSet(new long[(horizon.slots() + BITS - 1) / BITS]);
    }

    public static SlotSet all(Horizon horizon) {
        return none(horizon).with(0, horizon.slots());
    }

    /**
     * Weekly hours repeated over the horizon.
     *
     * @param week 336 bits in six longs: bit 0 is Monday 00:00, bit 335 is Sunday 23:30
     */
    public static SlotSet weekly(Horizon horizon, long... week) {
        int weekSlots = Horizon.DAYS_PER_WEEK * Horizon.SLOTS_PER_DAY;
        SlotSet set = none(horizon);
        for (int slot = 0; slot < horizon.slots(); slot++) {
            int inWeek = (slot + horizon.firstWeekday() * Horizon.SLOTS_PER_DAY) % weekSlots;
            if ((week[inWeek / BITS] >>> (inWeek % BITS) & 1) != 0) {
                set.words[slot / BITS] |= 1L << (slot % BITS);
            }
        }
        return set;
    }

    /** This set and the slots from (inclusive) to to (exclusive). */
    public SlotSet with(int from, int to) {
        return changed(from, to, true);
    }

    /** This set without the slots from (inclusive) to to (exclusive). */
    public SlotSet without(int from, int to) {
        return changed(from, to, false);
    }

    private SlotSet changed(int from, int to, boolean in) {
        long[] copy = words.clone();
        for (int slot = Math.max(0, from); slot < Math.min(to, copy.length * BITS); slot++) {
            long bit = 1L << (slot % BITS);
            copy[slot / BITS] = in ? copy[slot / BITS] | bit : copy[slot / BITS] & ~bit;
        }
        return new SlotSet(copy);
    }

    public boolean containsAll(int from, int to) {
        if (from < 0 || to > words.length * BITS) {
            return false;
        }
        for (int slot = from; slot < to; slot++) {
            if ((words[slot / BITS] >>> (slot % BITS) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    public boolean containsAny(int from, int to) {
        for (int slot = Math.max(0, from); slot < Math.min(to, words.length * BITS); slot++) {
            if ((words[slot / BITS] >>> (slot % BITS) & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** The bits, 64 slots a word, for hashing and for laying out. */
    public long[] toWords() {
        return words.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotSet that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
