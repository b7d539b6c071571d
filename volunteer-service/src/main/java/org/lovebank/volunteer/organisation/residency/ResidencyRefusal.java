package org.lovebank.volunteer.organisation.residency;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a residency is refused. */
sealed interface ResidencyRefusal extends Refusal {

    record NoSuchResidency(UUID residencyId) implements ResidencyRefusal {}

    /** A partner moves into a community once at a time. */
    record ResidentAlready(UUID organisationId, String areaPath) implements ResidencyRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchResidency _ -> Kind.MISSING;
            case ResidentAlready _ -> Kind.CONFLICT;
        };
    }
}
