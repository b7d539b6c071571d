package org.lovebank.timebank.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A branch's forecast as it was measured on a day. {@code capacityMinutes} were served in the 30 days before. */
record CoverageFigures(
        UUID branchId,
        LocalDate takenOn,
        Instant takenAt,
        long availableMinutes,
        long pendingMinutes,
        long capacityMinutes,
        long holders,
        long dormantHolders,
        long ageKnownHolders,
        long sixtyPlusHolders,
        long pointsLiability,
        long stockPoints,
        long stockMinutes,
        CoveragePolicy policy) {

    long liabilityMinutes() {
        return availableMinutes + pendingMinutes;
    }

    /** How many months of service as it is given now would serve what is owed; empty when nobody serves. */
    Optional<BigDecimal> monthsToClear() {
        return capacityMinutes == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(Math.max(0, liabilityMinutes()))
                        .divide(BigDecimal.valueOf(capacityMinutes), 1, RoundingMode.HALF_UP));
    }

    /** Whether the council must hear of it. */
    boolean beyondPolicy() {
        return liabilityMinutes() > policy.alertMonths() * capacityMinutes;
    }
}
