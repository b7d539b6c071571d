package org.lovebank.volunteer.team;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.VolunteerEvent.TeamChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.team.TeamRefusal.TeamDoesNotHangThere;
import org.lovebank.volunteer.team.TeamRefusal.TeamIsClosed;
import org.lovebank.volunteer.team.TeamResource.NewTeam;
import org.lovebank.volunteer.team.TeamResource.TeamEdit;

/** A volunteer team; how many belong to it is counted, never typed. */
@Entity
class Team {

    @Id
    private UUID id;

    private UUID organisationId;
    private @Nullable UUID stationId;
    private String areaPath;
    private String name;

    @Enumerated(EnumType.STRING)
    private TeamKind kind;

    @Embedded
    private TeamTraits traits;

    @Enumerated(EnumType.STRING)
    private TeamStatus status;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Team() {}

    private Team(UUID id, NewTeam wanted, AreaPath place, Instant now) {
        this.id = id;
        this.organisationId = wanted.organisationId();
        this.stationId = wanted.stationId();
        this.areaPath = place.value();
        this.name = wanted.name().strip();
        this.kind = wanted.kind();
        this.traits = wanted.traits();
        this.status = TeamStatus.ACTIVE;
        this.changedAt = now;
    }

    /** A team at home where its station stands, else its organisation, within the caller's area. */
    static Team founded(UUID id, NewTeam wanted, AreaPath place, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        return new Team(id, wanted, place, now);
    }

    /** A head team (总队) carries other teams and hangs below none. */
    void mustCarry(Team below) {
        if (kind != TeamKind.GENERAL || below.kind == TeamKind.GENERAL || status != TeamStatus.ACTIVE) {
            throw new Refused(new TeamDoesNotHangThere(kind.name(), below.kind.name()));
        }
    }

    /** Whether this edit closes the team. */
    boolean change(TeamEdit edit, Instant now) {
        mustBeActive();
        this.name = edit.name().strip();
        this.traits = edit.traits();
        this.status = edit.status();
        this.changedAt = now;
        return status == TeamStatus.CLOSED;
    }

    void mustBeActive() {
        if (status != TeamStatus.ACTIVE) {
            throw new Refused(new TeamIsClosed(status.name(), List.of()));
        }
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, place());
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    TeamView view(long members) {
        return new TeamView(
                id,
                organisationId,
                stationId,
                areaPath,
                name,
                kind.name(),
                traits.specialty(),
                traits.languages(),
                traits.parentTeamId(),
                traits.hostStudio(),
                traits.venueId(),
                status.name(),
                members,
                version);
    }

    TeamChanged event() {
        return new TeamChanged(id, version + 1, organisationId, name, kind.name(), areaPath, status.name(), changedAt);
    }
}
