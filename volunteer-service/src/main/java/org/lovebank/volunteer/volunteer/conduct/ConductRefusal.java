package org.lovebank.volunteer.volunteer.conduct;

import org.lovebank.problem.Refusal;

/** Why an acceptance is refused. */
sealed interface ConductRefusal extends Refusal {

    /** Another version holds here. */
    record ConductVersionNotInForce(String current) implements ConductRefusal {}

    record ConductAcceptedBefore(String documentVersion) implements ConductRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ConductVersionNotInForce _ -> Kind.INVALID;
            case ConductAcceptedBefore _ -> Kind.CONFLICT;
        };
    }
}
