package org.lovebank.volunteer.team.allocation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.team.allocation.AllocationRefusal.AllocatedAlready;

@ApplicationScoped
class AllocationRepository implements PanacheRepositoryBase<TeamAllocation, UUID> {

    Optional<TeamAllocation> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<TeamAllocation> of(UUID teamId, UUID after, int limit) {
        return find("teamId = ?1 and id > ?2 order by id", teamId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    List<TeamAllocation> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Those of a team that have not ended. */
    List<TeamAllocation> openOf(UUID teamId, LocalDate today) {
        return list(
                "teamId = ?1 and term.endedBy is null and (term.toOn is null or term.toOn >= ?2) order by id",
                teamId,
                today);
    }

    /** The teams that serve exactly this place on a day. */
    List<UUID> teamsAt(AreaPath place, LocalDate today) {
        return list(
                        "areaPath = ?1 and term.fromOn <= ?2 and (term.toOn is null or term.toOn >= ?2) order by teamId",
                        place.value(),
                        today)
                .stream()
                .map(allocation -> allocation.view(today).teamId())
                .toList();
    }

    void keep(TeamAllocation allocation, UUID teamId) {
        try {
            persistAndFlush(allocation);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new AllocatedAlready(teamId, allocation.place().value()));
        }
    }
}
