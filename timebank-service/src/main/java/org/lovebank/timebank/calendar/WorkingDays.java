package org.lovebank.timebank.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.lovebank.http.Time;

/** The days of a stretch of time that are not as their weekday says: true is worked on (调休), false is a holiday. */
public record WorkingDays(Map<LocalDate, Boolean> exceptions) {

    public WorkingDays {
        exceptions = Map.copyOf(exceptions);
    }

    /** The end of the last of so many working days after an instant's day, Shanghai time. */
    public Instant endOf(int workingDays, Instant after) {
        LocalDate last = Time.workingDay(
                LocalDate.ofInstant(after, Time.DAYS),
                workingDays,
                day -> Boolean.FALSE.equals(exceptions.get(day)),
                day -> Boolean.TRUE.equals(exceptions.get(day)));
        return Time.endOf(last);
    }
}
