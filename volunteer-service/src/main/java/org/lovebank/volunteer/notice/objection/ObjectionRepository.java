package org.lovebank.volunteer.notice.objection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.notice.objection.ObjectionRefusal.ObjectedAlready;

@ApplicationScoped
class ObjectionRepository implements PanacheRepositoryBase<Objection, UUID> {

    Optional<Objection> findIn(UUID noticeId, UUID id) {
        return find("noticeId = ?1 and id = ?2", noticeId, id).firstResultOptional();
    }

    List<Objection> of(UUID noticeId, UUID after, int limit) {
        return find("noticeId = ?1 and id > ?2 order by id", noticeId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The database lets one person object to the same once at a time. */
    void keep(Objection objection) {
        try {
            persistAndFlush(objection);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new ObjectedAlready());
        }
    }
}
