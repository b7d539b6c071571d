package org.lovebank.volunteer.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.team.TeamRefusal.NoSuchTeam;
import org.lovebank.volunteer.team.TeamRepository.Wanted;

@ApplicationScoped
class ListTeams {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TeamRepository teams;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListTeams(TeamRepository teams, KnownAreas areas, Cursors cursors) {
        this.teams = teams;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<TeamView> in(String areaPath, Wanted wanted, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "teams " + place + wanted;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        Page<Team> page = cursors.page(
                teams.in(place, wanted, after, paging.size() + 1),
                paging,
                list,
                team -> List.of(team.id().toString()));
        Map<UUID, Long> members =
                teams.membersOf(page.items().stream().map(Team::id).toList());
        return page.map(team -> team.view(members.getOrDefault(team.id(), 0L)));
    }

    @Transactional
    public TeamView one(UUID id) {
        return team(id).view(teams.membersOf(id));
    }

    private Team team(UUID id) {
        return teams.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchTeam(id)));
    }
}
