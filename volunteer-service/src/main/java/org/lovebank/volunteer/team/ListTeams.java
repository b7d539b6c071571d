package org.lovebank.volunteer.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.team.TeamRefusal.NoSuchTeam;

@ApplicationScoped
class ListTeams {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TeamRepository teams;
    private final TeamMembershipRepository memberships;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListTeams(TeamRepository teams, TeamMembershipRepository memberships, KnownAreas areas, Cursors cursors) {
        this.teams = teams;
        this.memberships = memberships;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<TeamView> in(String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "teams " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        teams.in(place, after, paging.size() + 1),
                        paging,
                        list,
                        team -> List.of(team.id().toString()))
                .map(team -> team.view(memberships.membersOf(team.id())));
    }

    @Transactional
    public TeamView one(UUID id) {
        return team(id).view(memberships.membersOf(id));
    }

    /** Who belongs to a team is for those whose area it is. */
    @Transactional
    public Page<MemberView> members(Caller caller, UUID id, Paging paging) {
        team(id).mustBeReachedBy(caller);
        String list = "members " + id;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        memberships.in(id, after, paging.size() + 1),
                        paging,
                        list,
                        membership -> List.of(membership.id().toString()))
                .map(TeamMembership::view);
    }

    private Team team(UUID id) {
        return teams.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchTeam(id)));
    }
}
