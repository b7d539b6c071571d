package org.lovebank.volunteer.policy.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.lovebank.http.Time;

/** Monday to Friday, without the holidays, with the weekend days on which is worked (调休). */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /**
     * When a period of whole working days ends that begins on the day after {@code start}: the midnight after its last
     * day, in Shanghai. No days end at once.
     */
    public Instant endOf(int workingDays, Instant start) {
        if (workingDays == 0) {
            return start;
        }
        LocalDate last = Time.workingDay(
                LocalDate.ofInstant(start, Time.DAYS), workingDays, holidays::contains, workdays::contains);
        return Time.endOf(last);
    }
}
