package org.lovebank.volunteer.station;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.station.StationResource.NewStation;

@ApplicationScoped
class OpenStation {

    private final StationRepository stations;
    private final KnownStations known;
    private final KnownAreas areas;
    private final KnownOrganisations organisations;
    private final EventLog log;
    private final Clock clock;

    OpenStation(
            StationRepository stations,
            KnownStations known,
            KnownAreas areas,
            KnownOrganisations organisations,
            EventLog log,
            Clock clock) {
        this.stations = stations;
        this.known = known;
        this.log = log;
        this.areas = areas;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional
    public StationView by(Caller caller, NewStation wanted) {
        organisations.activeAt(wanted.organisationId());
        Station station = Station.opened(
                UuidCreator.getTimeOrderedEpoch(), wanted, areas.at(wanted.areaPath()), caller, clock.instant());
        if (wanted.parentId() != null) {
            known.mustHang(wanted.parentId(), station);
        }
        stations.keep(station);
        log.append(station.event());
        return station.view();
    }
}
