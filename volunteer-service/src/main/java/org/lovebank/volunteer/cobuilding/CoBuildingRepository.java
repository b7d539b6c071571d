package org.lovebank.volunteer.cobuilding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.cobuilding.CoBuildingRefusal.BuildsAlready;

@ApplicationScoped
class CoBuildingRepository implements PanacheRepositoryBase<CoBuilding, UUID> {

    Optional<CoBuilding> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<CoBuilding> with(UUID committeeId, UUID after, int limit) {
        return find("committeeId = ?1 and id > ?2 order by id", committeeId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(CoBuilding coBuilding, UUID committeeId) {
        try {
            persistAndFlush(coBuilding);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new BuildsAlready(committeeId));
        }
    }
}
