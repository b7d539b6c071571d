package org.lovebank.volunteer.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.organisation.OrganisationRefusal.NoSuchOrganisation;
import org.lovebank.volunteer.organisation.OrganisationResource.OrganisationEdit;

@ApplicationScoped
class ChangeOrganisation {

    private final OrganisationRepository organisations;
    private final KnownOrganisations known;
    private final EventLog log;
    private final Clock clock;

    ChangeOrganisation(OrganisationRepository organisations, KnownOrganisations known, EventLog log, Clock clock) {
        this.organisations = organisations;
        this.known = known;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public OrganisationView by(Caller caller, UUID id, @Nullable String ifMatch, OrganisationEdit edit) {
        Organisation organisation =
                organisations.findForChange(id).orElseThrow(() -> new Refused(new NoSuchOrganisation(id)));
        organisation.mustBeReachedBy(caller);
        new Version(organisation.version()).mustMatch(ifMatch);
        Affiliation affiliation = edit.affiliation();
        known.mustKnow(affiliation);
        organisation.change(edit.name().strip(), edit.status(), affiliation, clock.instant());
        organisations.keep(organisation);
        log.append(organisation.event());
        return organisation.view();
    }
}
