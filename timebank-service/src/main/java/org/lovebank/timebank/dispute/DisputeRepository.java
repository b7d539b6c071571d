package org.lovebank.timebank.dispute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.timebank.calendar.WorkingDays;

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

    DisputeRules rules(LocalDate day, WorkingDays calendar) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("select open_days, answer_working_days, decision_days, appeal_days"
                        + " from dispute_policy where effective_on <= :day order by effective_on desc limit 1")
                .setParameter("day", day)
                .getSingleResult();
        return new DisputeRules((Integer) row[0], (Integer) row[1], (Integer) row[2], (Integer) row[3], calendar);
    }

    List<Dispute> ofHolder(UUID holder, UUID after, int limit) {
        return find("posting.holderId = ?1 and id > ?2 order by id", holder, after)
                .page(0, limit)
                .list();
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

    /** Those with a step that nobody took in time; the longest overdue first. */
    List<UUID> toWarnOf(Instant now, int limit) {
        return ids(
                "(state = 'OPEN' and deadlines.answerDueAt < ?1 and deadlines.answerWarned = false) or"
                        + " (state in ('OPEN', 'RESPONDED') and deadlines.decisionDueAt < ?1"
                        + " and deadlines.decisionWarned = false) order by deadlines.answerDueAt",
                now,
                limit);
    }

    /** How many wait beyond their time, told or not. */
    long overdue(Instant now) {
        return count(
                "(state = 'OPEN' and deadlines.answerDueAt < ?1)"
                        + " or (state in ('OPEN', 'RESPONDED') and deadlines.decisionDueAt < ?1)",
                now);
    }

    private List<UUID> ids(String which, Instant when, int limit) {
        return find(which, when).page(0, limit).list().stream().map(Dispute::id).toList();
    }
}
