package org.lovebank.timebank.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The breaks, and which run found which. */
@ApplicationScoped
class BreakRepository implements PanacheRepositoryBase<LedgerBreak, UUID> {

    Optional<LedgerBreak> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void noteFinding(UUID run, UUID found) {
        getEntityManager()
                .createNativeQuery("insert into reconciliation_finding (reconciliation_id, break_id)"
                        + " values (:run, :found) on conflict do nothing")
                .setParameter("run", run)
                .setParameter("found", found)
                .executeUpdate();
    }

    long foundIn(UUID run) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from reconciliation_finding where reconciliation_id = :run",
                                Long.class)
                        .setParameter("run", run)
                        .getSingleResult())
                .longValue();
    }

    /** Those that a run found, after one, in the order of their ids. */
    List<LedgerBreak> of(UUID run, UUID after, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select b.* from reconciliation_break b join reconciliation_finding f on f.break_id = b.id"
                                + " where f.reconciliation_id = :run and b.id > :after order by b.id",
                        LedgerBreak.class)
                .setParameter("run", run)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(LedgerBreak.class::cast).toList();
    }

    /** What a whole run did not find any more, though it was there before the run began. */
    int resolveWhatIsGone(UUID run, Instant begun) {
        return update(
                "state = 'RESOLVED', version = version + 1 where state = 'OPEN' and lastFoundIn <> ?1 and lastFoundAt < ?2",
                run,
                begun);
    }

    long open() {
        return count("state = 'OPEN'");
    }
}
