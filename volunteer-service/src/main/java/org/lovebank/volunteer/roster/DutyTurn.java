package org.lovebank.volunteer.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.roster.RosterRefusal.TurnBackwards;
import org.lovebank.volunteer.roster.RosterRefusal.TurnCancelled;
import org.lovebank.volunteer.roster.RosterResource.NewTurn;

/** One turn on duty: who, where, as what, from when to when. */
@Entity
class DutyTurn {

    @Id
    private UUID id;

    private String areaPath;
    private @Nullable UUID programmeId;
    private String duty;
    private UUID personId;
    private Instant startsAt;
    private Instant endsAt;
    private @Nullable Instant cancelledAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    DutyTurn() {}

    private DutyTurn(UUID id, AreaPath place, NewTurn wanted) {
        this.id = id;
        this.areaPath = place.value();
        this.programmeId = wanted.programmeId();
        this.duty = wanted.duty().strip();
        this.personId = wanted.personId();
        this.startsAt = wanted.startsAt();
        this.endsAt = wanted.endsAt();
    }

    /** A turn at a place that the caller's roles reach. */
    static DutyTurn planned(UUID id, AreaPath place, NewTurn wanted, Caller by) {
        KnownAreas.mustReach(by, place);
        if (!wanted.startsAt().isBefore(wanted.endsAt())) {
            throw new Refused(new TurnBackwards());
        }
        return new DutyTurn(id, place, wanted);
    }

    void cancel(Instant now) {
        if (cancelledAt != null) {
            throw new Refused(new TurnCancelled("CANCELLED", List.of()));
        }
        this.cancelledAt = now;
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, new AreaPath(areaPath));
    }

    UUID id() {
        return id;
    }

    Instant startsAt() {
        return startsAt;
    }

    long version() {
        return version;
    }

    TurnView view() {
        return new TurnView(id, areaPath, programmeId, duty, personId, startsAt, endsAt, cancelledAt, version);
    }
}
