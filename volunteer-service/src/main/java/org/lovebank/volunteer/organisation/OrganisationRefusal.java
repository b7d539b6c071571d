package org.lovebank.volunteer.organisation;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why an organisation is refused. */
public sealed interface OrganisationRefusal extends Refusal {

    record NoSuchOrganisation(UUID organisationId) implements OrganisationRefusal {}

    /** A request names an organisation that is not registered here. */
    record UnknownOrganisation(UUID organisationId) implements OrganisationRefusal {}

    record OrganisationNameTaken(String areaPath) implements OrganisationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchOrganisation _ -> Kind.MISSING;
            case UnknownOrganisation _ -> Kind.INVALID;
            case OrganisationNameTaken _ -> Kind.CONFLICT;
        };
    }
}
