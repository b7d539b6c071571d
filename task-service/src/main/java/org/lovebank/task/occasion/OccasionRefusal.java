package org.lovebank.task.occasion;

import java.time.LocalDate;
import org.lovebank.problem.Refusal;

/** How the calendar of occasions says no. */
public sealed interface OccasionRefusal extends Refusal {

    record OccasionAlreadyThere(String occasionCode, LocalDate on) implements OccasionRefusal {}

    /** A request names an occasion that is not in the calendar. */
    record UnknownOccasion(String occasionCode) implements OccasionRefusal {}

    /** A calendar is read for at most so many days. */
    record CalendarTooLong(int longestDays) implements OccasionRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case OccasionAlreadyThere _ -> Kind.CONFLICT;
            case UnknownOccasion _, CalendarTooLong _ -> Kind.INVALID;
        };
    }
}
