package org.lovebank.volunteer.performance;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a review of performance is refused. */
sealed interface PerformanceRefusal extends Refusal {

    /** Nobody reviews the own performance. */
    record NotYourOwnPerformance() implements PerformanceRefusal {}

    /** A period has one review. */
    record ReviewedBefore(UUID volunteerId, int year, int part) implements PerformanceRefusal {}

    /** The rule divides a year into fewer parts. */
    record NoSuchPeriod(int part, int parts) implements PerformanceRefusal {}

    record PeriodNotBegun(String fromOn) implements PerformanceRefusal {}

    /** Every criterion of the rule gets points from 1 to the highest, and nothing else does. */
    record PointsDoNotFit(List<String> criteria, int highest) implements PerformanceRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NotYourOwnPerformance _ -> Kind.FORBIDDEN;
            case ReviewedBefore _ -> Kind.CONFLICT;
            case NoSuchPeriod _, PeriodNotBegun _, PointsDoNotFit _ -> Kind.INVALID;
        };
    }
}
