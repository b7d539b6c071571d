package org.lovebank.volunteer.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.station.KnownStations;
import org.lovebank.volunteer.team.TeamRefusal.UnknownTeam;
import org.lovebank.volunteer.team.TeamResource.NewTeam;

@ApplicationScoped
class FoundTeam {

    private final TeamRepository teams;
    private final KnownOrganisations organisations;
    private final KnownStations stations;
    private final EventLog log;
    private final Clock clock;

    FoundTeam(
            TeamRepository teams, KnownOrganisations organisations, KnownStations stations, EventLog log, Clock clock) {
        this.teams = teams;
        this.organisations = organisations;
        this.stations = stations;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public TeamView by(Caller caller, NewTeam wanted) {
        AreaPath home = organisations.activeAt(wanted.organisationId());
        AreaPath place = wanted.stationId() == null ? home : stations.placeOf(wanted.stationId());
        Team team = Team.founded(UuidCreator.getTimeOrderedEpoch(), wanted, place, caller, clock.instant());
        UUID parent = wanted.traits().parentTeamId();
        if (parent != null) {
            teams.findByIdOptional(parent)
                    .orElseThrow(() -> new Refused(new UnknownTeam(parent)))
                    .mustCarry(team);
        }
        teams.keep(team);
        log.append(team.event());
        return team.view(0);
    }
}
