package org.lovebank.task.absence;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How an absence says no. */
sealed interface AbsenceRefusal extends Refusal {

    /** There is no such absence, or not for this caller. */
    record NoSuchAbsence(UUID assignmentId) implements AbsenceRefusal {}

    /** It was excused before. */
    record AlreadyExcused(UUID assignmentId, Instant excusedAt) implements AbsenceRefusal {}

    /** Nobody excuses their own absence. */
    record OwnAbsence(UUID assignmentId) implements AbsenceRefusal {}

    /** Absences of an area are for its staff. */
    record AbsencesNotYours(String areaPath) implements AbsenceRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchAbsence _ -> Kind.MISSING;
            case AlreadyExcused _ -> Kind.CONFLICT;
            case OwnAbsence _, AbsencesNotYours _ -> Kind.FORBIDDEN;
        };
    }
}
