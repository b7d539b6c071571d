package org.lovebank.volunteer.protection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.protection.ErasureRefusal.ErasureRequestedAlready;

@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<ErasureRequest, UUID> {

    Optional<ErasureRequest> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ErasureRequest> in(AreaPath place, Optional<ErasureState> state, UUID after, int limit) {
        String here = "(areaPath = ?1 or areaPath like ?2) and id > ?3";
        return state.map(one -> find(here + " and state = ?4 order by id", place.value(), place + ".%", after, one))
                .orElseGet(() -> find(here + " order by id", place.value(), place + ".%", after))
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(ErasureRequest request) {
        try {
            persistAndFlush(request);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new ErasureRequestedAlready());
        }
    }
}
