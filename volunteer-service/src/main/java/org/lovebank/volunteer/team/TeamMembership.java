package org.lovebank.volunteer.team;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @SuppressWarnings("NullAway.Init")
    TeamMembership() {}

    TeamMembership(UUID id, UUID teamId, UUID volunteerId, TeamRole role, Instant now) {
        this.id = id;
        this.teamId = teamId;
        this.volunteerId = volunteerId;
        this.role = role;
        this.joinedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    MemberView view() {
        return new MemberView(id, teamId, volunteerId, role.name(), joinedAt, leftAt);
    }
}
