package org.lovebank.volunteer.team.membership;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.team.KnownTeams;
import org.lovebank.volunteer.team.TeamClosed;
import org.lovebank.volunteer.team.membership.MembershipRefusal.NoSuchMembership;
import org.lovebank.volunteer.volunteer.ChangeVolunteer;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Volunteers join a team, take a role, leave; matching hears of each. */
@ApplicationScoped
class JoinTeam {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final KnownTeams teams;
    private final TeamMembershipRepository memberships;
    private final KnownVolunteers volunteers;
    private final ChangeVolunteer changeVolunteer;
    private final Cursors cursors;
    private final Clock clock;

    JoinTeam(
            KnownTeams teams,
            TeamMembershipRepository memberships,
            KnownVolunteers volunteers,
            ChangeVolunteer changeVolunteer,
            Cursors cursors,
            Clock clock) {
        this.teams = teams;
        this.memberships = memberships;
        this.volunteers = volunteers;
        this.changeVolunteer = changeVolunteer;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public MemberView by(Caller caller, UUID teamId, UUID volunteerId, TeamRole role) {
        KnownAreas.mustReach(caller, teams.activeAt(teamId));
        volunteers.takeTurn(volunteerId);
        TeamMembership membership =
                new TeamMembership(UuidCreator.getTimeOrderedEpoch(), teamId, volunteerId, role, clock.instant());
        memberships.keep(membership, teamId, volunteerId);
        changeVolunteer.tellAgain(volunteerId);
        return membership.view();
    }

    @Transactional
    public MemberView becomes(Caller caller, UUID teamId, UUID id, @Nullable String ifMatch, TeamRole role) {
        TeamMembership membership = forChange(caller, teamId, id, ifMatch);
        membership.become(role);
        memberships.keep(membership, teamId, membership.volunteerId());
        return membership.view();
    }

    @Transactional
    public MemberView leaves(Caller caller, UUID teamId, UUID id, @Nullable String ifMatch) {
        TeamMembership membership = forChange(caller, teamId, id, ifMatch);
        membership.leave(clock.instant());
        memberships.keep(membership, teamId, membership.volunteerId());
        changeVolunteer.tellAgain(membership.volunteerId());
        return membership.view();
    }

    /** Who belongs to a team is for those whose area it is. */
    @Transactional
    public Page<MemberView> members(Caller caller, UUID id, Paging paging) {
        KnownAreas.mustReach(caller, teams.addressed(id));
        String list = "members " + id;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        memberships.in(id, after, paging.size() + 1),
                        paging,
                        list,
                        membership -> List.of(membership.id().toString()))
                .map(TeamMembership::view);
    }

    /** A team that is closed has no members. */
    void endAll(@Observes TeamClosed closed) {
        for (TeamMembership membership : memberships.allIn(closed.teamId())) {
            membership.leave(clock.instant());
            memberships.keep(membership, closed.teamId(), membership.volunteerId());
            changeVolunteer.tellAgain(membership.volunteerId());
        }
    }

    private TeamMembership forChange(Caller caller, UUID teamId, UUID id, @Nullable String ifMatch) {
        KnownAreas.mustReach(caller, teams.addressed(teamId));
        TeamMembership membership = memberships
                .findForChange(id)
                .filter(found -> found.isOf(teamId))
                .orElseThrow(() -> new Refused(new NoSuchMembership(id)));
        new Version(membership.version()).mustMatch(ifMatch);
        return membership;
    }
}
