package org.lovebank.volunteer.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.team.TeamRefusal.NoSuchTeam;
import org.lovebank.volunteer.team.TeamRefusal.UnknownTeam;
import org.lovebank.volunteer.team.TeamResource.TeamEdit;

@ApplicationScoped
class ChangeTeam {

    private final TeamRepository teams;
    private final Event<TeamClosed> closed;
    private final EventLog log;
    private final Clock clock;

    ChangeTeam(TeamRepository teams, Event<TeamClosed> closed, EventLog log, Clock clock) {
        this.teams = teams;
        this.closed = closed;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public TeamView by(Caller caller, UUID id, @Nullable String ifMatch, TeamEdit edit) {
        Team team = teams.findForChange(id).orElseThrow(() -> new Refused(new NoSuchTeam(id)));
        team.mustBeReachedBy(caller);
        new Version(team.version()).mustMatch(ifMatch);
        UUID parent = edit.traits().parentTeamId();
        if (parent != null) {
            teams.findByIdOptional(parent)
                    .orElseThrow(() -> new Refused(new UnknownTeam(parent)))
                    .mustCarry(team);
        }
        if (team.change(edit, clock.instant())) {
            closed.fire(new TeamClosed(id));
        }
        teams.keep(team);
        log.append(team.event());
        return team.view(teams.membersOf(id));
    }
}
