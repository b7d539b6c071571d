package org.lovebank.timebank.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.statement.StatementRefusal.NoSuchDay;
import org.lovebank.timebank.statement.StatementRefusal.PeriodOutOfOrder;
import org.lovebank.timebank.statement.StatementRefusal.PeriodTooLong;

/** Days from the first to the last, both whole; a day begins and ends in Shanghai. */
public record Period(LocalDate from, LocalDate to) {

    static final int MOST_DAYS = 3 * 366;

    public Period {
        if (to.isBefore(from)) {
            throw new Refused(new PeriodOutOfOrder());
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new Refused(new PeriodTooLong(MOST_DAYS));
        }
    }

    static Period of(String from, String to, LocalDate today) {
        Period period = new Period(day(from), day(to));
        if (period.to().isAfter(today)) {
            throw new Refused(new PeriodOutOfOrder());
        }
        return period;
    }

    /** The last microsecond before it. */
    Instant before() {
        return from.atStartOfDay(Time.DAYS).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** Its last microsecond. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(Time.DAYS).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new Refused(new NoSuchDay());
        }
    }
}
