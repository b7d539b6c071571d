package org.lovebank.task.arrangement.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lovebank.http.Time;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.Times;
import org.lovebank.task.window.Window;

/** The days that are arranged, and where instants lie in their half-hours; days begin in Shanghai. */
public record Calendar(LocalDate first, int days) {

    private static final Duration SLOT = Duration.ofMinutes(Horizon.SLOT_MINUTES);

    Horizon horizon() {
        return new Horizon(days, first.getDayOfWeek().getValue() - 1);
    }

    public Window window() {
        return new Window(at(0), at(horizon().slots()));
    }

    /** The moment at which a half-hour begins. */
    public Instant at(int slot) {
        return first.atStartOfDay(Time.DAYS).toInstant().plus(SLOT.multipliedBy(slot));
    }

    /** The half-hour in which a moment lies; negative before the first day. */
    public int slotOf(Instant moment) {
        return Math.toIntExact(Math.floorDiv(Duration.between(at(0), moment).toMinutes(), SLOT.toMinutes()));
    }

    /** The first half-hour that begins at this moment or later. */
    int slotFrom(Instant moment) {
        int slot = slotOf(moment);
        return at(slot).isBefore(moment) ? slot + 1 : slot;
    }

    int dayOf(Instant moment) {
        return Math.floorDiv(slotOf(moment), Horizon.SLOTS_PER_DAY);
    }

    /** Half-hours at which so many minutes may begin between two moments; empty when none lies in these days. */
    List<Integer> starts(Instant earliest, Instant latest, int minutes) {
        int longest = horizon().slots() - slots(minutes);
        int from = Math.max(0, slotFrom(earliest));
        int to = Math.min(slotOf(latest), longest);
        if (from > to) {
            int only = slotOf(latest);
            return only >= 0 && only <= longest && slotFrom(earliest) > slotOf(latest) ? List.of(only) : List.of();
        }
        TreeSet<Integer> starts = new TreeSet<>();
        int most = Math.min(Times.MOST_STARTS, to - from + 1);
        for (int i = 0; i < most; i++) {
            starts.add(most == 1 ? from : from + (int) ((long) (to - from) * i / (most - 1)));
        }
        return new ArrayList<>(starts);
    }

    static int slots(int minutes) {
        return (minutes + Horizon.SLOT_MINUTES - 1) / Horizon.SLOT_MINUTES;
    }
}
