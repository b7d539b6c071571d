package org.lovebank.task.subsidy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.subsidy.SubsidyRefusal.SubsidyAlreadyNoted;

/** The shelf of subsidies. */
@ApplicationScoped
class SubsidyRepository implements PanacheRepositoryBase<Subsidy, UUID> {

    Optional<Subsidy> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Subsidy> in(AreaPath place, UUID before, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2) and id < ?3 order by id desc",
                        place.value(),
                        place + ".%",
                        before)
                .page(0, limit)
                .list();
    }

    List<Subsidy> of(UUID volunteer, UUID before, int limit) {
        return find("volunteerId = ?1 and id < ?2 order by id desc", volunteer, before)
                .page(0, limit)
                .list();
    }

    void keep(Subsidy subsidy) {
        try {
            persistAndFlush(subsidy);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new SubsidyAlreadyNoted(
                    subsidy.view().kind().name(), subsidy.view().paidOn()));
        }
    }
}
