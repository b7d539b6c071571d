package org.lovebank.task.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lovebank.http.Time;
import org.lovebank.task.window.Window;

/**
 * What a volunteer has promised of late, and what became of promises of before. Each promise is four numbers: from and to in
 * minutes since 1970, the minutes that count, and whether the time is still taken.
 */
public final class Agenda {

    private static final int NUMBERS = 4;

    /** Somebody who never promised anything. */
    public static final Agenda EMPTY = new Agenda(new Integer[0], 0, 0, 0);

    private final Integer[] promises;
    private final int kept;
    private final int noShows;
    private final int late;

    public Agenda(Integer[] promises, int kept, int noShows, int late) {
        this.promises = promises.clone();
        this.kept = kept;
        this.noShows = noShows;
        this.late = late;
    }

    /** What was between this volunteer and the recipient of one demand. */
    public record Between(int visits, Optional<Instant> lastVisitAt, boolean gaveThisBack) {

        /** They have never met. */
        public static final Between NOTHING = new Between(0, Optional.empty(), false);
    }

    /** This agenda as a demand sees it: {@code near} is its window with the buffer around it. */
    public History seenBy(Window window, Window near, Instant loadSince, Between between) {
        int recent = 0;
        List<Window> busy = new ArrayList<>();
        Map<LocalDate, Integer> days = new HashMap<>();
        Map<LocalDate, Integer> weeks = new HashMap<>();
        for (int i = 0; i < promises.length; i += NUMBERS) {
            Window promised = new Window(at(promises[i]), at(promises[i + 1]));
            if (!promised.from().isBefore(loadSince)) {
                recent += promises[i + 2];
            }
            if (promises[i + 3] == 1 && promised.overlaps(near)) {
                busy.add(promised);
            }
            LocalDate day = day(promised.from());
            days.merge(day, 1, Integer::sum);
            weeks.merge(monday(day), 1, Integer::sum);
        }
        return new History(
                between.visits(),
                between.lastVisitAt(),
                recent,
                kept,
                noShows,
                late,
                onTheFreestDay(window, days),
                inTheFreestWeek(window, weeks),
                between.gaveThisBack(),
                busy);
    }

    private static int onTheFreestDay(Window window, Map<LocalDate, Integer> days) {
        LocalDate last = day(window.to().minusNanos(1));
        int fewest = Integer.MAX_VALUE;
        for (LocalDate day = day(window.from()); !day.isAfter(last); day = day.plusDays(1)) {
            fewest = Math.min(fewest, days.getOrDefault(day, 0));
        }
        return fewest;
    }

    private static int inTheFreestWeek(Window window, Map<LocalDate, Integer> weeks) {
        LocalDate last = day(window.to().minusNanos(1));
        int fewest = Integer.MAX_VALUE;
        for (LocalDate week = monday(day(window.from())); !week.isAfter(last); week = week.plusWeeks(1)) {
            fewest = Math.min(fewest, weeks.getOrDefault(week, 0));
        }
        return fewest;
    }

    private static Instant at(int minutes) {
        return Instant.EPOCH.plus(Duration.of(minutes, ChronoUnit.MINUTES));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Time.DAYS);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    }
}
