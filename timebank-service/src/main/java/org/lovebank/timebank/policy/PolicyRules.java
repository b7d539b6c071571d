package org.lovebank.timebank.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.category.ServiceCategory;

/**
 * The numbers of a policy pack: {@code conversionMinutes} minutes are worth {@code conversionPoints} points;
 * {@code capMinutes} is the most that a holder may have available, null for no cap; {@code categoryFactors} are per mille
 * and multiply points only, never minutes; {@code accrualMaxMinutes} is the most of one record that brings points; points
 * never expire without {@code pointsExpireAfterMonths}; a redemption of more than {@code approvalAbovePoints} or
 * {@code approvalAboveMinutes} waits for the council. Minutes set aside for an order come back after
 * {@code holdExpiryDays}; a pack that says nothing leaves that to the rule for all holds.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyRules(
        @Min(1) @Max(100_000) int conversionMinutes,
        @Min(1) @Max(100_000) int conversionPoints,
        @Min(1) @Max(1_000_000_000) @Nullable Long capMinutes,
        @Min(1) @Max(366) int redemptionExpiryDays,
        @Min(0) @Max(1_000_000_000) long minHonourMinutesToRedeem,
        @Nullable DirectDeposits directDeposits,
        @Nullable PointsMode pointsMode,

        @Size(max = 50) @Nullable Map<@NotNull ServiceCategory, @NotNull @Min(0) @Max(10_000) Integer> categoryFactors,

        @Min(1) @Max(100_000) @Nullable Integer accrualMaxMinutes,
        @Min(1) @Max(1200) @Nullable Integer pointsExpireAfterMonths,
        @Valid @Nullable RedemptionWindow redemptionWindow,
        @Valid @Nullable PeriodLimit redemptionLimit,
        @Min(0) @Max(1_000_000_000) @Nullable Long approvalAbovePoints,
        @Min(0) @Max(1_000_000_000) @Nullable Long approvalAboveMinutes,
        @Min(1) @Max(366) @Nullable Integer holdExpiryDays) {

    private static final int PER_MILLE = 1000;

    /** How far a deposit comes that a partner made itself: to pending until the registry finalises, or at once. */
    public enum DirectDeposits {
        PENDING,
        AVAILABLE
    }

    /** Whether what a partner deposits is available at once; where a pack says nothing it is not. */
    public boolean availableAtOnce() {
        return directDeposits == DirectDeposits.AVAILABLE;
    }

    /** The minutes that would be converted: whole lots only, never rounded up. */
    public long wholeLots(long minutes) {
        return minutes / conversionMinutes * conversionMinutes;
    }

    /** The points for whole lots of minutes. */
    public long pointsFor(long minutes) {
        return minutes / conversionMinutes * conversionPoints;
    }

    /** Whether points come beside the minutes; then minutes are not converted as well. */
    public boolean accrues() {
        return pointsMode == PointsMode.ACCRUE;
    }

    /** The points that a final record brings beside its minutes; rounded down. */
    public long pointsBeside(long minutes, String categoryCode) {
        if (!accrues()) {
            return 0;
        }
        long counted = accrualMaxMinutes == null ? minutes : Math.min(minutes, accrualMaxMinutes);
        return Math.multiplyExact(pointsFor(counted), factorOf(categoryCode)) / PER_MILLE;
    }

    /** The first day on which points that were granted on a day are no longer there. */
    public Optional<LocalDate> expiryOf(LocalDate grantedOn) {
        return Optional.ofNullable(pointsExpireAfterMonths).map(grantedOn::plusMonths);
    }

    private long factorOf(String categoryCode) {
        if (categoryFactors == null) {
            return PER_MILLE;
        }
        Optional<ServiceCategory> category = ServiceCategory.find(categoryCode);
        return category.map(categoryFactors::get)
                .or(() -> category.map(ServiceCategory::topLevel).map(categoryFactors::get))
                .orElse(PER_MILLE);
    }
}
