package org.lovebank.task.activity.consignment;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why consigned work is not noted. */
public sealed interface ConsignmentRefusal extends Refusal {

    /** There is no such piece of work in this series. */
    record NoSuchConsignment(UUID consignmentId) implements ConsignmentRefusal {}

    /** More than is left of what was brought. */
    record MoreSoldThanBrought(UUID consignmentId, int left) implements ConsignmentRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchConsignment _ -> Kind.MISSING;
            case MoreSoldThanBrought _ -> Kind.CONFLICT;
        };
    }
}
