package org.lovebank.volunteer.team.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.team.membership.MembershipRefusal.MembershipOver;

/** That a volunteer belongs to a team, from when on, as what. */
@Entity
class TeamMembership {

    @Id
    private UUID id;

    private UUID teamId;
    private UUID volunteerId;

    @Enumerated(EnumType.STRING)
    private TeamRole role;

    private Instant joinedAt;
    private @Nullable Instant leftAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    TeamMembership() {}

    TeamMembership(UUID id, UUID teamId, UUID volunteerId, TeamRole role, Instant now) {
        this.id = id;
        this.teamId = teamId;
        this.volunteerId = volunteerId;
        this.role = role;
        this.joinedAt = now;
    }

    void become(TeamRole wanted) {
        mustRun();
        this.role = wanted;
    }

    void leave(Instant now) {
        mustRun();
        this.leftAt = now;
    }

    private void mustRun() {
        if (leftAt != null) {
            throw new Refused(new MembershipOver("LEFT", List.of()));
        }
    }

    boolean runs() {
        return leftAt == null;
    }

    boolean isOf(UUID team) {
        return teamId.equals(team);
    }

    UUID volunteerId() {
        return volunteerId;
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    MemberView view() {
        return new MemberView(id, teamId, volunteerId, role.name(), joinedAt, leftAt, version);
    }
}
