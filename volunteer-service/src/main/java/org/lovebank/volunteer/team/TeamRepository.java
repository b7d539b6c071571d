package org.lovebank.volunteer.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.team.TeamRefusal.TeamNameTaken;

@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {

    List<Team> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(Team team) {
        try {
            persistAndFlush(team);
        } catch (ConstraintViolationException taken) {
            throw new Refused(new TeamNameTaken(team.organisationId()));
        }
    }
}
