package org.lovebank.volunteer.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.team.TeamRefusal.NoSuchTeam;
import org.lovebank.volunteer.volunteer.ChangeVolunteer;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

@ApplicationScoped
class JoinTeam {

    private final TeamRepository teams;
    private final TeamMembershipRepository memberships;
    private final KnownVolunteers volunteers;
    private final ChangeVolunteer changeVolunteer;
    private final Clock clock;

    JoinTeam(
            TeamRepository teams,
            TeamMembershipRepository memberships,
            KnownVolunteers volunteers,
            ChangeVolunteer changeVolunteer,
            Clock clock) {
        this.teams = teams;
        this.memberships = memberships;
        this.volunteers = volunteers;
        this.changeVolunteer = changeVolunteer;
        this.clock = clock;
    }

    @Transactional
    public MemberView by(Caller caller, UUID teamId, UUID volunteerId, TeamRole role) {
        Team team = teams.findByIdOptional(teamId).orElseThrow(() -> new Refused(new NoSuchTeam(teamId)));
        team.mustBeReachedBy(caller);
        volunteers.takeTurn(volunteerId);
        TeamMembership membership =
                new TeamMembership(UuidCreator.getTimeOrderedEpoch(), teamId, volunteerId, role, clock.instant());
        memberships.keep(membership, teamId, volunteerId);
        changeVolunteer.tellAgain(volunteerId);
        return membership.view();
    }
}
