package org.lovebank.timebank.writeoff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.timebank.ledger.Unit;

/** The write-offs. */
@ApplicationScoped
class WriteOffRepository implements PanacheRepositoryBase<WriteOff, UUID> {

    Optional<WriteOff> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isProposed(UUID account, Unit unit) {
        return count("accountId = ?1 and unit = ?2 and state in ('PROPOSED', 'APPROVED')", account, unit) > 0;
    }

    List<WriteOff> of(UUID account, UUID after, int limit) {
        return find("accountId = ?1 and id > ?2 order by id", account, after)
                .page(0, limit)
                .list();
    }

    List<UUID> betweenSteps(Instant since, int limit) {
        return find("state = 'APPROVED' and changedAt < ?1 order by changedAt", since).page(0, limit).list().stream()
                .map(WriteOff::id)
                .toList();
    }
}
