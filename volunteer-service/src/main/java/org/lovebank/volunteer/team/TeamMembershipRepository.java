package org.lovebank.volunteer.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.team.TeamRefusal.AlreadyMember;
import org.lovebank.volunteer.volunteer.TeamsOfVolunteers;

@ApplicationScoped
class TeamMembershipRepository implements PanacheRepositoryBase<TeamMembership, UUID>, TeamsOfVolunteers {

    @Override
    public List<UUID> of(UUID volunteerId) {
        return find("volunteerId = ?1 and leftAt is null order by id", volunteerId).stream()
                .map(TeamMembership::teamId)
                .toList();
    }

    long membersOf(UUID teamId) {
        return count("teamId = ?1 and leftAt is null", teamId);
    }

    List<TeamMembership> in(UUID teamId, UUID after, int limit) {
        return find("teamId = ?1 and leftAt is null and id > ?2 order by id", teamId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(TeamMembership membership, UUID teamId, UUID volunteerId) {
        try {
            persistAndFlush(membership);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new AlreadyMember(teamId, volunteerId));
        }
    }
}
