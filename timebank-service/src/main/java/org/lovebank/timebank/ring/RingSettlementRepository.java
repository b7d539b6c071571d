package org.lovebank.timebank.ring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shelf of rings that are to be settled. */
@ApplicationScoped
class RingSettlementRepository implements PanacheRepositoryBase<RingSettlement, UUID> {

    Optional<RingSettlement> findForChange(UUID ringId) {
        return findByIdOptional(ringId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those whose time has come, the longest waiting first. */
    List<UUID> due(Instant now, int limit) {
        return find("settledAt is null and nextAt <= ?1 order by nextAt", now).page(0, limit).stream()
                .map(RingSettlement::ringId)
                .toList();
    }
}
