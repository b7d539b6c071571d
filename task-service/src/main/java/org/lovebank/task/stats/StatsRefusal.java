package org.lovebank.task.stats;

import org.lovebank.problem.Refusal;

/** Why figures cannot be had as they are asked for. */
sealed interface StatsRefusal extends Refusal {

    /** The days are none, end before they begin, or are too many. */
    record PeriodWrong(int mostDays) implements StatsRefusal {}

    /** There is no such place. */
    record StatsPlaceUnknown(String areaPath) implements StatsRefusal {}

    /** These figures are for the offices of the place. */
    record NotYourFigures(String areaPath) implements StatsRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case PeriodWrong _, StatsPlaceUnknown _ -> Kind.INVALID;
            case NotYourFigures _ -> Kind.FORBIDDEN;
        };
    }
}
