package org.lovebank.timebank.coverage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A branch's forecast of a day. {@code liabilityMinutes} is what is available and pending together;
 * {@code capacityMinutes30Days} the minutes of confirmed and final records whose service ended in the 30 days before;
 * {@code monthsToClear} their ratio, null when nobody served. Percentages are of holders, and null without any.
 */
public record CoverageView(
        UUID branchId,
        LocalDate takenOn,
        Instant takenAt,
        long availableMinutes,
        long pendingMinutes,
        long liabilityMinutes,
        long capacityMinutes30Days,
        @Nullable BigDecimal monthsToClear,
        int alertMonths,
        boolean beyondPolicy,
        long holders,
        long dormantHolders,
        @Nullable Long dormantPercent,
        int dormantMonths,
        long ageKnownHolders,
        @Nullable Long sixtyPlusPercent,
        long pointsLiability,
        long stockPoints,
        long stockMinutes,
        int policyVersion) {

    static CoverageView of(CoverageFigures figures) {
        return new CoverageView(
                figures.branchId(),
                figures.takenOn(),
                figures.takenAt(),
                figures.availableMinutes(),
                figures.pendingMinutes(),
                figures.liabilityMinutes(),
                figures.capacityMinutes(),
                figures.monthsToClear().orElse(null),
                figures.policy().alertMonths(),
                figures.beyondPolicy(),
                figures.holders(),
                figures.dormantHolders(),
                percent(figures.dormantHolders(), figures.holders()),
                figures.policy().dormantMonths(),
                figures.ageKnownHolders(),
                percent(figures.sixtyPlusHolders(), figures.ageKnownHolders()),
                figures.pointsLiability(),
                figures.stockPoints(),
                figures.stockMinutes(),
                figures.policy().version());
    }

    private static @Nullable Long percent(long part, long whole) {
        return whole == 0 ? null : Long.valueOf(Math.round(100.0 * part / whole));
    }
}
