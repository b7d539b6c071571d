package org.lovebank.timebank.dispute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** The disputes, and the days that they may take. */
@ApplicationScoped
class DisputeRepository implements PanacheRepositoryBase<Dispute, UUID> {

    Optional<Dispute> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Two who dispute the same transfer wait for each other. */
    void lockTransfer(UUID transfer) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(7415, hashtext(:transfer))")
                .setParameter("transfer", transfer.toString())
                .getSingleResult();
    }

    Optional<Dispute> of(UUID transfer, UUID holder) {
        return find("posting.transferId = ?1 and posting.holderId = ?2", transfer, holder)
                .firstResultOptional();
    }

    DisputeRules rules(LocalDate day) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("select open_days, answer_working_days, decision_days, appeal_days"
                        + " from dispute_policy where effective_on <= :day order by effective_on desc limit 1")
                .setParameter("day", day)
                .getSingleResult();
        return new DisputeRules((Integer) row[0], (Integer) row[1], (Integer) row[2], (Integer) row[3]);
    }

    List<Dispute> ofHolder(UUID holder, UUID after, int limit) {
        return find("posting.holderId = ?1 and id > ?2 order by id", holder, after)
                .page(0, limit)
                .list();
    }

    List<Dispute> in(List<AreaPath> areas, UUID after, int limit) {
        if (areas.isEmpty()) {
            return List.of();
        }
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select * from transfer_dispute
                         where id > :after and (area_path = any (:paths) or area_path like any (:below))
                         order by id limit :limit""", Dispute.class)
                .setParameter("after", after)
                .setParameter("paths", areas.stream().map(AreaPath::value).toArray(String[]::new))
                .setParameter(
                        "below", areas.stream().map(area -> area.value() + ".%").toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
        return found.stream().map(Dispute.class::cast).toList();
    }

    /** Those that were left between two steps. */
    List<UUID> betweenSteps(Instant since, int limit) {
        return ids(
                "state in ('OPENING', 'UPHOLDING', 'RELEASING') and changedAt < ?1 order by changedAt", since, limit);
    }

    /** Those that were rejected, and nobody appealed in time. */
    List<UUID> notAppealed(Instant now, int limit) {
        return ids("state = 'DECIDED' and deadlines.appealUntil < ?1 order by deadlines.appealUntil", now, limit);
    }

    private List<UUID> ids(String which, Instant when, int limit) {
        return find(which, when).page(0, limit).list().stream().map(Dispute::id).toList();
    }
}
