package org.lovebank.volunteer.station.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<Assessment, UUID> {

    Optional<Assessment> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that counts: the latest day, then the latest entry. */
    Optional<Assessment> latestOf(UUID stationId) {
        flush();
        return find("stationId = ?1 order by assessedOn desc, id desc", stationId)
                .firstResultOptional();
    }

    List<Assessment> of(UUID stationId, UUID after, int limit) {
        return find("stationId = ?1 and id > ?2 order by id", stationId, after)
                .page(Page.ofSize(limit))
                .list();
    }
}
