package org.lovebank.matching.ground;

/**
 * The days that are arranged together, cut into slots of 30 minutes. Slot 0 begins at midnight of day 0 (Shanghai time).
 *
 * @param days how many days, 1 to {@value #MOST_DAYS}
 * @param firstWeekday the weekday of day 0: 0 is Monday
 */
public record Horizon(int days, int firstWeekday) {

    public static final int SLOT_MINUTES = 30;
    public static final int SLOTS_PER_DAY = 48;
    public static final int DAYS_PER_WEEK = 7;
    public static final int MOST_DAYS = 62;

    public Horizon {
        if (days < 1 || days > MOST_DAYS || firstWeekday < 0 || firstWeekday >= DAYS_PER_WEEK) {
            throw new IllegalArgumentException("a horizon has 1 to 62 days and begins on a weekday 0 to 6");
        }
    }

    public int slots() {
        return days * SLOTS_PER_DAY;
    }

    /** The calendar weeks that the horizon touches. */
    public int weeks() {
        return weekOf(slots() - 1) + 1;
    }

    public int dayOf(int slot) {
        return slot / SLOTS_PER_DAY;
    }

    /** The calendar week of a slot, Monday to Sunday, counted from the week of day 0. */
    public int weekOf(int slot) {
        return (dayOf(slot) + firstWeekday) / DAYS_PER_WEEK;
    }
}
