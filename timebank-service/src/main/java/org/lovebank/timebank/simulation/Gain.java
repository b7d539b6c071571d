package org.lovebank.timebank.simulation;

/** The difference that other rules make to what is available, and the redemptions that they would have refused. */
record Gain(long minutes, long points, int refusedRedemptions) {

    boolean isNone() {
        return minutes == 0 && points == 0 && refusedRedemptions == 0;
    }
}
