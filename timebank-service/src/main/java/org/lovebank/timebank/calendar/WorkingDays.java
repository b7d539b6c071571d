package org.lovebank.timebank.calendar;

import java.time.DayOfWeek;
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
        LocalDate day = LocalDate.ofInstant(after, Time.DAYS);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkedOn(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(Time.DAYS).toInstant();
    }

    private boolean isWorkedOn(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, !weekend);
    }
}
