package org.lovebank.volunteer.beneficiary;

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
import org.lovebank.volunteer.beneficiary.BeneficiaryRefusal.AlreadyBeneficiary;

@ApplicationScoped
class BeneficiaryRepository implements PanacheRepositoryBase<Beneficiary, UUID> {

    Optional<Beneficiary> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those who were last looked at on that day or before. */
    List<Beneficiary> in(AreaPath place, LocalDate reviewedBy, UUID after, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2) and reviewedOn <= ?3 and id > ?4 order by id",
                        place.value(),
                        place + ".%",
                        reviewedBy,
                        after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(Beneficiary beneficiary) {
        try {
            persistAndFlush(beneficiary);
        } catch (ConstraintViolationException sameMomentElsewhere) {
            throw new Refused(new AlreadyBeneficiary(beneficiary.id()));
        }
    }
}
