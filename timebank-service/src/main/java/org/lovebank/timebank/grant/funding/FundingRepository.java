package org.lovebank.timebank.grant.funding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The fundings. */
@ApplicationScoped
class FundingRepository implements PanacheRepositoryBase<Funding, UUID> {

    Optional<Funding> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Funding> of(UUID branch, UUID after, int limit) {
        return find("branchId = ?1 and id > ?2 order by id", branch, after)
                .page(0, limit)
                .list();
    }

    /** Those that were approved and left before the ledger was asked, or its answer kept. */
    List<UUID> betweenSteps(Instant since, int limit) {
        return find("state = 'APPROVED' and changedAt < ?1 order by changedAt", since).page(0, limit).list().stream()
                .map(Funding::id)
                .toList();
    }
}
