package org.lovebank.volunteer.brand;

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
import org.lovebank.volunteer.brand.BrandRefusal.BrandNameTaken;

@ApplicationScoped
class BrandRepository implements PanacheRepositoryBase<Brand, UUID> {

    Optional<Brand> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Brand> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** How many brands live at exactly this place. */
    long activeAt(AreaPath place) {
        return count("areaPath = ?1 and status = ?2", place.value(), Brand.Status.ACTIVE);
    }

    void keep(Brand brand) {
        try {
            persistAndFlush(brand);
        } catch (ConstraintViolationException taken) {
            throw new Refused(new BrandNameTaken(brand.place().value()));
        }
    }
}
