package org.lovebank.task.activity.shift;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a shift says no. */
public sealed interface ShiftRefusal extends Refusal {

    /** There is no such shift of this activity. */
    record NoSuchShift(UUID shiftId) implements ShiftRefusal {}

    /** A shift lies within its activity. */
    record ShiftOutsideActivity(UUID activityId, Instant from, Instant to) implements ShiftRefusal {}

    /** An activity has only so many shifts, and a shift only so many places. */
    record TooManyShiftsOrSeats(int mostShifts, int mostSeats) implements ShiftRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchShift _ -> Kind.MISSING;
            case ShiftOutsideActivity _, TooManyShiftsOrSeats _ -> Kind.INVALID;
        };
    }
}
