package org.lovebank.volunteer.servicerecord.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.correction.CorrectionRefusal.CorrectionOpen;

@ApplicationScoped
class CorrectionRepository implements PanacheRepositoryBase<Correction, UUID> {

    Optional<Correction> findForChange(UUID recordId, UUID id) {
        return find("recordId = ?1 and id = ?2", recordId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Correction> of(UUID recordId, UUID after, int limit) {
        return find("recordId = ?1 and id > ?2 order by id", recordId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The database lets only one be open for a record. */
    void keep(Correction correction) {
        try {
            persistAndFlush(correction);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new CorrectionOpen(correction.recordId()));
        }
    }
}
