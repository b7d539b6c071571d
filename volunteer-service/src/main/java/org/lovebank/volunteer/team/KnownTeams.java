package org.lovebank.volunteer.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.team.TeamRefusal.NoSuchTeam;
import org.lovebank.volunteer.team.TeamRefusal.UnknownTeam;

/** Teams as other rooms ask for them. */
@ApplicationScoped
public class KnownTeams {

    private final TeamRepository teams;

    KnownTeams(TeamRepository teams) {
        this.teams = teams;
    }

    /** Where the team in an address is at home; refused as missing when there is none. */
    public AreaPath addressed(UUID id) {
        return team(id).place();
    }

    /** The same, refused when the team serves no longer. */
    public AreaPath activeAt(UUID id) {
        Team team = team(id);
        team.mustBeActive();
        return team.place();
    }

    /** Where the team that a request names is at home. */
    public AreaPath placeOf(UUID id) {
        return teams.findByIdOptional(id)
                .orElseThrow(() -> new Refused(new UnknownTeam(id)))
                .place();
    }

    /** The name of a team. */
    public String nameOf(UUID id) {
        return teams.findByIdOptional(id)
                .orElseThrow(() -> new Refused(new UnknownTeam(id)))
                .name();
    }

    private Team team(UUID id) {
        return teams.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchTeam(id)));
    }
}
