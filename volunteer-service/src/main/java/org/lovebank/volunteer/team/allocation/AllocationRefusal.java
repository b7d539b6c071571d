package org.lovebank.volunteer.team.allocation;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why an allocation is refused. */
sealed interface AllocationRefusal extends Refusal {

    record NoSuchAllocation(UUID allocationId) implements AllocationRefusal {}

    record AllocatedAlready(UUID teamId, String areaPath) implements AllocationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchAllocation _ -> Kind.MISSING;
            case AllocatedAlready _ -> Kind.CONFLICT;
        };
    }
}
