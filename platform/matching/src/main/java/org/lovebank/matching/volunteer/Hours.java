package org.lovebank.matching.volunteer;

import org.lovebank.matching.ground.SlotSet;

/**
 * A volunteer's calendar over the horizon.
 *
 * @param available slots that the volunteer offers
 * @param busy slots taken by commitments outside this snapshot; the travel buffer is added by the engine
 * @param pausedThroughDay no seat begins on this day or earlier; -1 when not paused
 */
public record Hours(SlotSet available, SlotSet busy, int pausedThroughDay) {

    public static final int NOT_PAUSED = -1;

    public static Hours of(SlotSet available) {
        return new Hours(available, available.without(0, Integer.MAX_VALUE), NOT_PAUSED);
    }

    public Hours busy(int from, int to) {
        return new Hours(available, busy.with(from, to), pausedThroughDay);
    }

    public Hours pausedThrough(int day) {
        return new Hours(available, busy, day);
    }
}
