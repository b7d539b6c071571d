package org.lovebank.http.screen;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;

/**
 * The calendar months of a public page of figures, the first and the last included. Whole months only: two periods that
 * differ by a day would tell what happened on that day, and to whom.
 */
public record Months(YearMonth from, YearMonth to) {

    /** As many as a page holds. */
    public static final int MOST = 12;

    /** Nobody's service was written down before; far earlier ones no database can read. */
    private static final int EARLIEST_YEAR = 1900;

    /** The asked months, {@code yyyy-MM}; without them the twelve that end with the present one. */
    public static Months asked(@Nullable String from, @Nullable String to, YearMonth present) {
        try {
            YearMonth end = to == null ? present : YearMonth.parse(to);
            YearMonth begin = from == null ? end.minusMonths(MOST - 1L) : YearMonth.parse(from);
            boolean known = begin.getYear() >= EARLIEST_YEAR && !begin.isAfter(end) && !end.isAfter(present);
            if (!known || ChronoUnit.MONTHS.between(begin, end) >= MOST) {
                throw new Refused(new MonthsWrong(MOST));
            }
            return new Months(begin, end);
        } catch (DateTimeException noMonth) {
            throw new Refused(new MonthsWrong(MOST));
        }
    }

    public List<YearMonth> all() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    /** The first moment of the first month. */
    public Instant begin() {
        return from.atDay(1).atStartOfDay(Time.DAYS).toInstant();
    }

    /** The first moment after the last month. */
    public Instant end() {
        return Time.endOf(to.atEndOfMonth());
    }
}
