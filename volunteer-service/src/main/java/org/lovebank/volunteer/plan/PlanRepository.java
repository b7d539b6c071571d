package org.lovebank.volunteer.plan;

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
import org.lovebank.volunteer.plan.PlanRefusal.PlannedAlready;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<ServicePlan, UUID> {

    Optional<ServicePlan> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ServicePlan> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(ServicePlan plan) {
        try {
            persistAndFlush(plan);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new PlannedAlready(plan.organisationId(), plan.year()));
        }
    }
}
