package org.lovebank.volunteer.team.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.team.membership.MembershipRefusal.AlreadyMember;
import org.lovebank.volunteer.team.membership.MembershipRefusal.LeaderAlready;
import org.lovebank.volunteer.volunteer.TeamsOfVolunteers;

@ApplicationScoped
class TeamMembershipRepository implements PanacheRepositoryBase<TeamMembership, UUID>, TeamsOfVolunteers {

    private static final int MOST_OF_ONE = 200;

    @Override
    public List<UUID> of(UUID volunteerId) {
        return find("volunteerId = ?1 and leftAt is null order by id", volunteerId).stream()
                .map(TeamMembership::teamId)
                .toList();
    }

    @Override
    public Map<UUID, List<UUID>> of(Collection<UUID> volunteerIds) {
        return find("volunteerId in ?1 and leftAt is null order by id", volunteerIds).stream()
                .collect(Collectors.groupingBy(
                        TeamMembership::volunteerId, Collectors.mapping(TeamMembership::teamId, Collectors.toList())));
    }

    Optional<TeamMembership> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<TeamMembership> in(UUID teamId, UUID after, int limit) {
        return find("teamId = ?1 and leftAt is null and id > ?2 order by id", teamId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    List<TeamMembership> everyOf(UUID volunteerId) {
        return find("volunteerId = ?1 order by id", volunteerId)
                .page(Page.ofSize(MOST_OF_ONE))
                .list();
    }

    List<TeamMembership> allIn(UUID teamId) {
        return list("teamId = ?1 and leftAt is null order by volunteerId", teamId);
    }

    void keep(TeamMembership membership, UUID teamId, UUID volunteerId) {
        try {
            persistAndFlush(membership);
        } catch (ConstraintViolationException twice) {
            throw new Refused(
                    "team_membership_leader".equals(twice.getConstraintName())
                            ? new LeaderAlready(teamId)
                            : new AlreadyMember(teamId, volunteerId));
        }
    }
}
