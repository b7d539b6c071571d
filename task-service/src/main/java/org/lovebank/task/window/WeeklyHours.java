package org.lovebank.task.window;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;

/** The half-hours of a week in which somebody is free, Asia/Shanghai; Monday 00:00 is the first of 336. */
public final class WeeklyHours {

    private static final int SLOT_MINUTES = 30;
    private static final int SLOTS_A_DAY = 48;
    private static final int SLOTS = 7 * SLOTS_A_DAY;
    private static final LocalTime AS_GOOD_AS_MIDNIGHT = LocalTime.of(23, 59);

    private final BitSet free;

    private WeeklyHours(BitSet free) {
        this.free = free;
    }

    public static WeeklyHours none() {
        return new WeeklyHours(new BitSet(SLOTS));
    }

    /** Free at any hour: what is assumed of somebody who declared nothing. */
    public static WeeklyHours any() {
        BitSet all = new BitSet(SLOTS);
        all.set(0, SLOTS);
        return new WeeklyHours(all);
    }

    public static WeeklyHours read(byte[] bytes) {
        return new WeeklyHours(BitSet.valueOf(bytes));
    }

    public byte[] bytes() {
        return free.toByteArray();
    }

    /** The parts of the week in which at least one half-hour is free. */
    public int parts() {
        return free.stream()
                .map(slot -> DayParts.bit(slot / SLOTS_A_DAY, slot % SLOTS_A_DAY * SLOT_MINUTES / 60))
                .reduce(0, (parts, part) -> parts | part);
    }

    /** These hours and one more stretch of a day; half-hours that are only partly free do not count. */
    public WeeklyHours and(DayOfWeek day, LocalTime from, LocalTime to) {
        int first = (from.toSecondOfDay() + SLOT_MINUTES * 60 - 1) / (SLOT_MINUTES * 60);
        int end = to.isBefore(AS_GOOD_AS_MIDNIGHT) ? to.toSecondOfDay() / (SLOT_MINUTES * 60) : SLOTS_A_DAY;
        BitSet more = (BitSet) free.clone();
        if (first < end) {
            int monday = (day.getValue() - 1) * SLOTS_A_DAY;
            more.set(monday + first, monday + end);
        }
        return new WeeklyHours(more);
    }

    /** Whether somewhere in the window there are so many minutes on end, all free and none of them busy otherwise. */
    public boolean fit(Window window, int minutes, List<Window> busy) {
        long needed = Duration.ofMinutes(minutes).toSeconds();
        @Nullable Instant freeSince = null;
        Instant at = window.from();
        while (at.isBefore(window.to())) {
            Instant next = endOfSlot(at, window.to());
            Window stretch = new Window(at, next);
            if (free.get(slot(at)) && busy.stream().noneMatch(stretch::overlaps)) {
                freeSince = freeSince == null ? at : freeSince;
                if (Duration.between(freeSince, next).toSeconds() >= needed) {
                    return true;
                }
            } else {
                freeSince = null;
            }
            at = next;
        }
        return false;
    }

    private static Instant endOfSlot(Instant at, Instant latest) {
        long slot = Duration.ofMinutes(SLOT_MINUTES).toSeconds();
        Instant end = Instant.ofEpochSecond((at.getEpochSecond() / slot + 1) * slot);
        return end.isBefore(latest) ? end : latest;
    }

    private static int slot(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Time.DAYS);
        int ofDay = local.toLocalTime().toSecondOfDay() / (SLOT_MINUTES * 60);
        return (local.getDayOfWeek().getValue() - 1) * SLOTS_A_DAY + ofDay;
    }
}
