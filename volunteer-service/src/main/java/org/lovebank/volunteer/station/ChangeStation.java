package org.lovebank.volunteer.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.station.StationRefusal.NoSuchStation;
import org.lovebank.volunteer.station.StationResource.StationEdit;

/** A station is described anew, opens, closes; or is certified after an assessment. */
@ApplicationScoped
public class ChangeStation {

    private final StationRepository stations;
    private final KnownStations known;
    private final EventLog log;
    private final Clock clock;

    ChangeStation(StationRepository stations, KnownStations known, EventLog log, Clock clock) {
        this.stations = stations;
        this.known = known;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    StationView by(Caller caller, UUID id, @Nullable String ifMatch, StationEdit edit) {
        Station station = forChange(id);
        station.mustBeReachedBy(caller);
        new Version(station.version()).mustMatch(ifMatch);
        if (edit.parentId() != null) {
            known.mustHang(edit.parentId(), station);
        }
        station.change(edit, clock.instant());
        return kept(station);
    }

    /** An assessment said so: certified since a day, or no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void certify(UUID id, @Nullable LocalDate since) {
        Station station = forChange(id);
        station.certify(since, clock.instant());
        kept(station);
    }

    private StationView kept(Station station) {
        stations.keep(station);
        log.append(station.event());
        return station.view();
    }

    private Station forChange(UUID id) {
        return stations.findForChange(id).orElseThrow(() -> new Refused(new NoSuchStation(id)));
    }
}
