package org.lovebank.task.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a visit says no. */
public sealed interface VisitRefusal extends Refusal {

    record NoSuchVisit(UUID visitId) implements VisitRefusal {}

    record NoSuchProblem(UUID visitId, UUID problemId) implements VisitRefusal {}

    record ProblemAlreadySolved(UUID problemId) implements VisitRefusal {}

    /** A visit is noted after it was made, and within the policy's days. */
    record VisitTooLate(Instant earliest, Instant latest) implements VisitRefusal {}

    /** Totals end on the day they begin, or later. */
    record TotalsBackwards(LocalDate from, LocalDate to) implements VisitRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchVisit _, NoSuchProblem _ -> Kind.MISSING;
            case ProblemAlreadySolved _ -> Kind.CONFLICT;
            case VisitTooLate _, TotalsBackwards _ -> Kind.INVALID;
        };
    }
}
