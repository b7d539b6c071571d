package org.lovebank.volunteer.station;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.station.StationRefusal.OpeningHoursBackwards;

/** One weekly window in which a station's door is open, Asia/Shanghai; kept as {@code MONDAY 09:00 17:30}. */
record OpeningHours(
        @NotNull DayOfWeek day,
        @NotNull LocalTime from,
        @NotNull LocalTime to) {

    String kept() {
        if (!from.isBefore(to)) {
            throw new Refused(new OpeningHoursBackwards(day.name()));
        }
        return String.format(Locale.ROOT, "%s %s %s", day, from, to);
    }

    static OpeningHours read(String kept) {
        String[] parts = kept.split(" ", -1);
        return new OpeningHours(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }
}
