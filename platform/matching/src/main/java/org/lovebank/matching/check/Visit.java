package org.lovebank.matching.check;

import java.util.UUID;

/** One visit of one person, in minutes from the beginning of the horizon. */
record Visit(UUID order, UUID volunteer, int fromMinute, int toMinute, boolean accepted) {

    static final int DAY = 24 * 60;

    int day() {
        return fromMinute / DAY;
    }

    int week(int firstWeekday) {
        return (day() + firstWeekday) / 7;
    }

    boolean tooNear(Visit other, int bufferMinutes) {
        return fromMinute < other.toMinute + bufferMinutes && other.fromMinute < toMinute + bufferMinutes;
    }
}
