package org.lovebank.http;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/** The one clock of a house. Instants are UTC; a day begins and ends in Shanghai. */
public final class Time {

    /** The zone of day boundaries. */
    public static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private Time() {}

    /**
     * The last of so many working days after a day: Monday to Friday, without the holidays, with the weekend days that are
     * worked for them (调休). Which days those are is every house's data.
     */
    public static LocalDate workingDay(
            LocalDate after, int workingDays, Predicate<LocalDate> isHoliday, Predicate<LocalDate> isWorkedWeekend) {
        LocalDate day = after;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (weekend ? isWorkedWeekend.test(day) : !isHoliday.test(day)) {
                left--;
            }
        }
        return day;
    }

    /** The midnight after a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DAYS).toInstant();
    }

    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
