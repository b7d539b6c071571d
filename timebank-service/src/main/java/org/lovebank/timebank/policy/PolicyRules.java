package org.lovebank.timebank.policy;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of a policy pack: {@code conversionMinutes} minutes are worth {@code conversionPoints} points;
 * {@code capMinutes} is the most that a holder may have available, null for no cap.
 */
public record PolicyRules(
        int conversionMinutes,
        int conversionPoints,
        @Nullable Long capMinutes,
        int redemptionExpiryDays,
        long minHonourMinutesToRedeem,
        @Nullable DirectDeposits directDeposits) {

    /** How far a deposit comes that a partner made itself: to pending until the registry finalises, or at once. */
    public enum DirectDeposits {
        PENDING,
        AVAILABLE
    }

    public PolicyRules {
        if (conversionMinutes < 1 || conversionPoints < 1 || redemptionExpiryDays < 1 || minHonourMinutesToRedeem < 0) {
            throw new IllegalArgumentException("a policy number is out of range");
        }
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
}
