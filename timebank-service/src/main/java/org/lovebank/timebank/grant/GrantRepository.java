package org.lovebank.timebank.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The grants. */
@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<Grant, UUID> {

    Optional<Grant> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean hasOne(UUID programme, UUID account) {
        return count("programmeId = ?1 and accountId = ?2 and state in ('PROPOSED', 'ACTIVE')", programme, account) > 0;
    }

    List<Grant> ofProgramme(UUID programme, UUID after, int limit) {
        return find("programmeId = ?1 and id > ?2 order by id", programme, after)
                .page(0, limit)
                .list();
    }

    List<Grant> ofOwner(UUID owner, UUID after, int limit) {
        return find("ownerId = ?1 and id > ?2 order by id", owner, after)
                .page(0, limit)
                .list();
    }
}
