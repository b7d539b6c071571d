package org.lovebank.volunteer.station;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.NetworkEvent.StationChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.station.StationRefusal.StationDoesNotHangThere;
import org.lovebank.volunteer.station.StationRefusal.StationStateForbids;
import org.lovebank.volunteer.station.StationResource.NewStation;
import org.lovebank.volunteer.station.StationResource.StationEdit;

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

    private @Nullable UUID parentId;

    @Enumerated(EnumType.STRING)
    private StationStatus status;

    private @Nullable LocalDate targetOn;
    private @Nullable LocalDate certifiedOn;

    @Embedded
    private Premises premises;

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
        this.parentId = wanted.parentId();
        this.status = Boolean.TRUE.equals(wanted.planned()) ? StationStatus.PLANNED : StationStatus.OPEN;
        this.targetOn = wanted.targetOn();
        this.premises =
                wanted.premises() == null ? Premises.NONE : wanted.premises().kept();
        this.changedAt = now;
    }

    /** A station at a place that the caller's roles reach. */
    static Station opened(UUID id, NewStation wanted, AreaPath place, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        return new Station(id, wanted, place, now);
    }

    void change(StationEdit edit, Instant now) {
        if (status == StationStatus.CLOSED
                || (edit.status() != status && !status.next().contains(edit.status()))) {
            throw new Refused(new StationStateForbids(
                    status.name(), status.next().stream().map(Enum::name).toList()));
        }
        this.name = edit.name().strip();
        this.status = edit.status();
        this.parentId = edit.parentId();
        this.targetOn = edit.targetOn();
        this.premises =
                edit.premises() == null ? Premises.NONE : edit.premises().kept();
        this.changedAt = now;
    }

    /** Six of six were met, since this day; or, without a day, no longer. */
    void certify(@Nullable LocalDate since, Instant now) {
        this.certifiedOn = since;
        this.changedAt = now;
    }

    /** Refused unless a station of a lower tier, standing inside this one's place, may hang below it. */
    void mustCarry(StationLevel below, AreaPath childPlace) {
        if (level.compareTo(below) >= 0 || !place().contains(childPlace)) {
            throw new Refused(new StationDoesNotHangThere(level.name(), below.name()));
        }
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, place());
    }

    StationLevel level() {
        return level;
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    StationView view() {
        return new StationView(
                id,
                organisationId,
                parentId,
                areaPath,
                name,
                level.name(),
                status.name(),
                targetOn,
                certifiedOn,
                premises.told(),
                changedAt,
                version);
    }

    StationChanged event() {
        return new StationChanged(
                id,
                version + 1,
                organisationId,
                parentId,
                areaPath,
                name,
                level.name(),
                status.name(),
                certifiedOn != null,
                changedAt);
    }
}
