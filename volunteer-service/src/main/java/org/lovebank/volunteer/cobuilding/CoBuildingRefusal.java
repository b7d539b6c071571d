package org.lovebank.volunteer.cobuilding;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a co-building is refused. */
sealed interface CoBuildingRefusal extends Refusal {

    record NoSuchCoBuilding(UUID coBuildingId) implements CoBuildingRefusal {}

    /** An organisation or a person, not both and not neither. */
    record OnePartnerExactly() implements CoBuildingRefusal {}

    record BuildsAlready(UUID committeeId) implements CoBuildingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchCoBuilding _ -> Kind.MISSING;
            case OnePartnerExactly _ -> Kind.INVALID;
            case BuildsAlready _ -> Kind.CONFLICT;
        };
    }
}
