package org.lovebank.volunteer.relation;

import java.util.List;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.relation.RelationRefusal.RelationStateForbids;

/** Where a relation stands; only BOUND ones count. */
public enum RelationState {
    PENDING_REVIEW,
    PENDING_COUNTERPART,
    BOUND,
    REJECTED,
    ENDED;

    List<RelationState> next() {
        return switch (this) {
            case PENDING_REVIEW -> List.of(PENDING_COUNTERPART, REJECTED, ENDED);
            case PENDING_COUNTERPART -> List.of(BOUND, REJECTED, ENDED);
            case BOUND -> List.of(ENDED);
            case REJECTED, ENDED -> List.of();
        };
    }

    RelationState to(RelationState wanted) {
        if (!next().contains(wanted)) {
            throw new Refused(new RelationStateForbids(
                    name(), wanted.name(), next().stream().map(Enum::name).toList()));
        }
        return wanted;
    }
}
