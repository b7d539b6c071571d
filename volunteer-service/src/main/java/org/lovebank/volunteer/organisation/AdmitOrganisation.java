package org.lovebank.volunteer.organisation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.organisation.OrganisationResource.NewOrganisation;

@ApplicationScoped
class AdmitOrganisation {

    private final OrganisationRepository organisations;
    private final KnownOrganisations known;
    private final KnownAreas areas;
    private final EventLog log;
    private final Clock clock;

    AdmitOrganisation(
            OrganisationRepository organisations,
            KnownOrganisations known,
            KnownAreas areas,
            EventLog log,
            Clock clock) {
        this.organisations = organisations;
        this.known = known;
        this.areas = areas;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public OrganisationView by(Caller caller, NewOrganisation wanted) {
        known.mustKnow(wanted.affiliation());
        Organisation organisation = Organisation.admitted(
                UuidCreator.getTimeOrderedEpoch(), wanted, areas.at(wanted.areaPath()), caller, clock.instant());
        organisations.keep(organisation);
        log.append(organisation.event());
        return organisation.view();
    }
}
