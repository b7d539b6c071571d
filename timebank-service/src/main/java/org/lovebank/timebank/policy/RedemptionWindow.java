package org.lovebank.timebank.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a branch takes redemptions 兑换窗口: from one day of the month to another, both included, in all months
 * or in some. A day that a month does not have is that month's last.
 */
public record RedemptionWindow(
        @Size(min = 1, max = 12) @Nullable Set<@NotNull @Min(1) @Max(12) Integer> months,
        @Min(1) @Max(31) int fromDay,
        @Min(1) @Max(31) int toDay) {

    private static final int LONGEST_WAIT_DAYS = 400;

    public RedemptionWindow {
        months = months == null ? null : Set.copyOf(months);
    }

    /** Whether it ever opens. */
    public boolean opens() {
        return fromDay <= toDay;
    }

    public boolean isOpenOn(LocalDate day) {
        int last = day.lengthOfMonth();
        boolean inMonth = months == null || months.contains(day.getMonthValue());
        return inMonth
                && day.getDayOfMonth() >= Math.min(fromDay, last)
                && day.getDayOfMonth() <= Math.min(toDay, last);
    }

    /** The first day on which it is open again. */
    public LocalDate nextOpenAfter(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(LONGEST_WAIT_DAYS))
                .filter(this::isOpenOn)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a window that never opens"));
    }
}
