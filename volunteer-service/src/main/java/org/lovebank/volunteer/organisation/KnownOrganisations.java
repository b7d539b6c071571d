package org.lovebank.volunteer.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.organisation.OrganisationRefusal.UnknownOrganisation;

/** Organisations as other rooms ask for them. */
@ApplicationScoped
public class KnownOrganisations {

    private final OrganisationRepository organisations;

    KnownOrganisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** Where the organisation that a request names is at home; refused when there is none. */
    public AreaPath placeOf(UUID id) {
        return organisations
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(new UnknownOrganisation(id)))
                .place();
    }
}
