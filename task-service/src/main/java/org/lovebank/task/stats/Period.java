package org.lovebank.task.stats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.stats.StatsRefusal.PeriodWrong;

/** The days that are counted, both included. */
record Period(LocalDate from, LocalDate to) {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;

    /** The asked days; without them the last ninety. */
    static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
        try {
            LocalDate end = to == null ? today : LocalDate.parse(to);
            LocalDate begin = from == null ? end.minusDays(USUAL_DAYS - 1L) : LocalDate.parse(from);
            if (begin.isAfter(end) || ChronoUnit.DAYS.between(begin, end) >= MOST_DAYS) {
                throw new Refused(new PeriodWrong(MOST_DAYS));
            }
            return new Period(begin, end);
        } catch (DateTimeException noDay) {
            throw new Refused(new PeriodWrong(MOST_DAYS));
        }
    }

    Instant begin() {
        return from.atStartOfDay(Time.DAYS).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(Time.DAYS).toInstant();
    }
}
