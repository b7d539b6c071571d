package org.lovebank.volunteer.plan;

import java.util.List;

/** A plan is drafted, adopted, and closed when its year is over. */
enum PlanState {
    DRAFT,
    ADOPTED,
    CLOSED;

    List<PlanState> next() {
        return switch (this) {
            case DRAFT -> List.of(ADOPTED);
            case ADOPTED -> List.of(CLOSED);
            case CLOSED -> List.of();
        };
    }
}
