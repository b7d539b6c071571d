package org.lovebank.timebank.closure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The closures. */
@ApplicationScoped
class ClosureRepository implements PanacheRepositoryBase<Closure, UUID> {

    Optional<Closure> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The last one of an account; one that was refused is not the last word. */
    Optional<Closure> ofAccount(UUID account) {
        return find("accountId = ?1 order by id desc", account).firstResultOptional();
    }

    /** Those that were left while something was on its way. */
    List<UUID> moving(Instant since, Instant now, int limit) {
        String left = "state = 'MOVING' and changedAt < ?1 and (round.waitsUntil is null or round.waitsUntil <= ?2)";
        return find(left + " order by changedAt", since, now).page(0, limit).list().stream()
                .map(Closure::id)
                .toList();
    }
}
