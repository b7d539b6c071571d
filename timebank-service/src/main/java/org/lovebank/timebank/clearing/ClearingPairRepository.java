package org.lovebank.timebank.clearing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pairs. */
@ApplicationScoped
class ClearingPairRepository implements PanacheRepositoryBase<ClearingPair, UUID> {

    Optional<ClearingPair> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ClearingPair> page(UUID branch, Optional<UUID> after, int limit) {
        return find(
                        "(lowerBranch = ?1 or upperBranch = ?1) and id > ?2 order by id",
                        branch,
                        after.orElse(new UUID(0, 0)))
                .page(0, limit)
                .list();
    }
}
