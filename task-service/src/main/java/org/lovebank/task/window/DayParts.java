package org.lovebank.task.window;

import java.time.Instant;
import java.time.LocalDateTime;
import org.lovebank.http.Time;

/**
 * A week in 21 parts, Monday's morning first: morning until noon, afternoon until six, evening. Coarse on purpose: two
 * sets of parts that do not meet cannot fit, whatever the hours within them.
 */
public final class DayParts {

    /** Every part of the week. */
    public static final int ALL = (1 << 21) - 1;

    private static final int PARTS_A_DAY = 3;
    private static final int NOON = 12;
    private static final int SIX = 18;
    private static final int HOURS_A_DAY = 24;
    private static final int HOURS_A_WEEK = 7 * HOURS_A_DAY;

    private DayParts() {}

    /** The parts that a window touches. */
    public static int of(Window window) {
        LocalDateTime at = LocalDateTime.ofInstant(window.from(), Time.DAYS);
        Instant end = window.to().minusNanos(1);
        int parts = 0;
        int hours = 0;
        while (hours++ <= HOURS_A_WEEK && !at.atZone(Time.DAYS).toInstant().isAfter(end)) {
            parts |= bit(at.getDayOfWeek().getValue() - 1, at.getHour());
            at = at.plusHours(1).withMinute(0).withSecond(0).withNano(0);
        }
        return parts;
    }

    /** The part in which an hour of a day lies; Monday is day 0. */
    static int bit(int day, int hour) {
        int part = hour < NOON ? 0 : hour < SIX ? 1 : 2;
        return 1 << (day * PARTS_A_DAY + part);
    }
}
