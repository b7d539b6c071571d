package org.lovebank.volunteer.plan;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a plan is refused. */
sealed interface PlanRefusal extends Refusal {

    record NoSuchPlan(UUID planId) implements PlanRefusal {}

    /** An organisation has one plan a year and place. */
    record PlannedAlready(UUID organisationId, int year) implements PlanRefusal {}

    record PlanStateForbids(String state, String wanted, List<String> allowed) implements PlanRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchPlan _ -> Kind.MISSING;
            case PlannedAlready _, PlanStateForbids _ -> Kind.CONFLICT;
        };
    }
}
