package org.lovebank.volunteer.organisation;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why an organisation is refused. */
public sealed interface OrganisationRefusal extends Refusal {

    record NoSuchOrganisation(UUID organisationId) implements OrganisationRefusal {}

    /** A request names an organisation that is not registered here. */
    record UnknownOrganisation(UUID organisationId) implements OrganisationRefusal {}

    record OrganisationNameTaken(String areaPath) implements OrganisationRefusal {}

    record CreditCodeWrong() implements OrganisationRefusal {}

    /** Only who is registered with the authorities has a credit code. */
    record CreditCodeNeedsRegistration() implements OrganisationRefusal {}

    record CreditCodeTaken() implements OrganisationRefusal {}

    /** Nobody guides or founds itself. */
    record OrganisationNamesItself(UUID organisationId) implements OrganisationRefusal {}

    /** What is asked for is of another kind. */
    record WrongOrganisationKind(UUID organisationId, String wanted) implements OrganisationRefusal {}

    /** Only an organisation that is registered with the authorities may do this. */
    record OrganisationNotRegistered(UUID organisationId) implements OrganisationRefusal {}

    record OrganisationClosed(String state, List<String> allowed) implements OrganisationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchOrganisation _ -> Kind.MISSING;
            case UnknownOrganisation _,
                    CreditCodeWrong _,
                    CreditCodeNeedsRegistration _,
                    OrganisationNamesItself _,
                    OrganisationNotRegistered _,
                    WrongOrganisationKind _ -> Kind.INVALID;
            case OrganisationNameTaken _, CreditCodeTaken _, OrganisationClosed _ -> Kind.CONFLICT;
        };
    }
}
