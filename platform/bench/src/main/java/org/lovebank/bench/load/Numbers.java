package org.lovebank.bench.load;

import java.util.BitSet;

/** Which numbers were answered with yes: one bit each. */
public final class Numbers {

    private final BitSet answered = new BitSet();

    public void add(long number) {
        answered.set(Math.toIntExact(number));
    }

    /** Takes a number out that was found where it should be; false when it was never answered. */
    public boolean found(long number) {
        int bit = Math.toIntExact(number);
        boolean was = answered.get(bit);
        answered.clear(bit);
        return was;
    }

    public long size() {
        return answered.cardinality();
    }

    /** The first number that is still there, or -1. */
    public long first() {
        return answered.nextSetBit(0);
    }
}
