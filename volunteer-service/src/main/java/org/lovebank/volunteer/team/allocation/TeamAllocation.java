package org.lovebank.volunteer.team.allocation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.NetworkEvent.TeamAllocationChanged;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.term.Term;

/** That a team serves a community or grid which need not be its home; perhaps because a department ordered it. */
@Entity
class TeamAllocation {

    @Id
    private UUID id;

    private UUID teamId;
    private String areaPath;
    private @Nullable UUID orderedById;

    @Embedded
    private Term term;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    TeamAllocation() {}

    private TeamAllocation(UUID id, UUID teamId, AreaPath to, @Nullable UUID orderedById, Term term, Instant now) {
        this.id = id;
        this.teamId = teamId;
        this.areaPath = to.value();
        this.orderedById = orderedById;
        this.term = term;
        this.changedAt = now;
    }

    /** Whoever allocates stands above both: the team's home and the place it is sent to. */
    static TeamAllocation made(
            UUID id,
            UUID teamId,
            AreaPath home,
            AreaPath to,
            @Nullable UUID orderedById,
            Term term,
            Caller by,
            Instant now) {
        KnownAreas.mustReach(by, home);
        KnownAreas.mustReach(by, to);
        return new TeamAllocation(id, teamId, to, orderedById, term, now);
    }

    void end(LocalDate lastOn, UUID by, LocalDate today, Instant now) {
        this.term = term.ended(lastOn, by, today);
        this.changedAt = now;
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, place());
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    boolean isOf(UUID team) {
        return teamId.equals(team);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AllocationView view(LocalDate today) {
        return new AllocationView(
                id, teamId, areaPath, orderedById, term.fromOn(), term.toOn(), term.state(today), version);
    }

    TeamAllocationChanged event() {
        return new TeamAllocationChanged(
                id, version + 1, teamId, areaPath, term.fromOn(), term.toOn(), term.endedBy() != null, changedAt);
    }
}
