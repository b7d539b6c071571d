package org.lovebank.volunteer.organisation.residency;

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
import org.lovebank.volunteer.organisation.residency.ResidencyRefusal.ResidentAlready;

@ApplicationScoped
class ResidencyRepository implements PanacheRepositoryBase<Residency, UUID> {

    Optional<Residency> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Residency> of(UUID organisationId, UUID after, int limit) {
        return find("organisationId = ?1 and id > ?2 order by id", organisationId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    List<Residency> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(Residency residency, UUID organisationId, String areaPath) {
        try {
            persistAndFlush(residency);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new ResidentAlready(organisationId, areaPath));
        }
    }
}
