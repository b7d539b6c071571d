package org.lovebank.timebank.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** How many redemptions one holder may have in a month, a quarter or a year of the calendar. */
public record PeriodLimit(
        @NotNull Period period, @Min(1) @Max(1000) int most) {

    /** A stretch of the calendar. */
    public enum Period {
        MONTH,
        QUARTER,
        YEAR;

        /** The first day of the period that a day is in. */
        public LocalDate startOf(LocalDate day) {
            return switch (this) {
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                case YEAR -> day.withDayOfYear(1);
            };
        }
    }
}
