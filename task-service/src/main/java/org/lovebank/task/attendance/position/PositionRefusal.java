package org.lovebank.task.attendance.position;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why an exact position is not shown. */
sealed interface PositionRefusal extends Refusal {

    /** There is no such assignment, or not in the caller's area. */
    record NoSuchCheck(UUID assignmentId) implements PositionRefusal {}

    /** No such case is about this assignment. */
    record NoCaseForIt(UUID assignmentId, UUID complaintId) implements PositionRefusal {}

    /** None was given, or its days are over. */
    record NoPositionKept(UUID assignmentId) implements PositionRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchCheck _, NoCaseForIt _, NoPositionKept _ -> Kind.MISSING;
        };
    }
}
