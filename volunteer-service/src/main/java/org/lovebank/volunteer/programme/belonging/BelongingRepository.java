package org.lovebank.volunteer.programme.belonging;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.programme.belonging.BelongingRefusal.BelongsAlready;

@ApplicationScoped
class BelongingRepository implements PanacheRepositoryBase<Belonging, UUID> {

    Optional<Belonging> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Belonging> of(UUID programmeId, UUID after, int limit) {
        return find("programmeId = ?1 and id > ?2 order by id", programmeId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(Belonging belonging, UUID subjectId) {
        try {
            persistAndFlush(belonging);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new BelongsAlready(subjectId));
        }
    }
}
