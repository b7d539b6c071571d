package org.lovebank.task.household.coverage;

import java.time.LocalDate;
import org.lovebank.problem.Refusal;

/** Why numbers are not shown. */
sealed interface CoverageRefusal extends Refusal {

    /** Numbers of an area are for whose office covers it. */
    record NumbersNotYours(String areaPath) implements CoverageRefusal {}

    /** The days are in the wrong order or too many. */
    record PeriodWrong(LocalDate fromOn, LocalDate toOn, int mostDays) implements CoverageRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NumbersNotYours _ -> Kind.FORBIDDEN;
            case PeriodWrong _ -> Kind.INVALID;
        };
    }
}
