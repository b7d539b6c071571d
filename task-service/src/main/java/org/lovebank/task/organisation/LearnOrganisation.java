package org.lovebank.task.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.lovebank.events.VolunteerEvent.OrganisationChanged;

/** Remembers what the registry tells about an organisation; an older word never wins over a newer one. */
@ApplicationScoped
public class LearnOrganisation {

    private final OrganisationRepository organisations;

    LearnOrganisation(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Transactional
    public void told(OrganisationChanged organisation) {
        organisations.keep(organisation);
    }
}
