package org.lovebank.volunteer.station;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.station.StationResource.NewStation;

/** A place where an organisation serves a community. */
@Entity
class Station {

    @Id
    private UUID id;

    private UUID organisationId;
    private String areaPath;
    private String name;

    @Enumerated(EnumType.STRING)
    private StationLevel level;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Station() {}

    private Station(UUID id, NewStation wanted, AreaPath place, Instant now) {
        this.id = id;
        this.organisationId = wanted.organisationId();
        this.areaPath = place.value();
        this.name = wanted.name().strip();
        this.level = wanted.level();
        this.changedAt = now;
    }

    /** A station at a place that the caller's roles reach. */
    static Station opened(UUID id, NewStation wanted, AreaPath place, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        return new Station(id, wanted, place, now);
    }

    UUID id() {
        return id;
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    StationView view() {
        return new StationView(id, organisationId, areaPath, name, level.name(), changedAt, version);
    }
}
