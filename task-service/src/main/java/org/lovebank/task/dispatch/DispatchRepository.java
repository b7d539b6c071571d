package org.lovebank.task.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shelf of dispatches. */
@ApplicationScoped
class DispatchRepository implements PanacheRepositoryBase<Dispatch, UUID> {

    private static final int MOST = 200;

    Optional<Dispatch> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that has not ended; there is one at most. */
    Optional<Dispatch> openOf(UUID orderId) {
        return find("orderId = ?1 and result is null", orderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The organisation that had the order before. */
    Optional<UUID> lastOrganisationOf(UUID orderId) {
        return find("orderId = ?1 order by id desc", orderId)
                .page(0, 1)
                .firstResultOptional()
                .map(Dispatch::toOrganisation);
    }

    /** Oldest first. */
    List<Dispatch> of(UUID orderId) {
        return find("orderId = ?1 order by id", orderId).page(0, MOST).list();
    }

    /** Those that nobody answered in time. */
    List<UUID> unansweredBy(Instant now, int limit) {
        return find("dueAt <= ?1 and answer is null and result is null order by dueAt", now).page(0, limit).stream()
                .map(Dispatch::id)
                .toList();
    }
}
