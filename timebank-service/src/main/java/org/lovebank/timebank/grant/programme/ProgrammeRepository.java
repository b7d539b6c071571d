package org.lovebank.timebank.grant.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The grant programmes. */
@ApplicationScoped
public class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    Optional<Programme> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Programme> page(Optional<UUID> branch, UUID after, int limit) {
        return branch.map(id -> find("branchId = ?1 and id > ?2 order by id", id, after))
                .orElseGet(() -> find("id > ?1 order by id", after))
                .page(0, limit)
                .list();
    }
}
