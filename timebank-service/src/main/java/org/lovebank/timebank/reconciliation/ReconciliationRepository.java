package org.lovebank.timebank.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The runs, and the copies of service records that they compare. */
@ApplicationScoped
class ReconciliationRepository implements PanacheRepositoryBase<Reconciliation, UUID> {

    List<Reconciliation> after(UUID after, int limit) {
        return find("id > ?1 order by id", after).page(0, limit).list();
    }

    List<UUID> waiting(int limit) {
        return find("state = 'WAITING' order by requestedAt").page(0, limit).list().stream()
                .map(Reconciliation::id)
                .toList();
    }

    boolean hasNight(LocalDate night) {
        return count("nightlyOn = ?1", night) > 0;
    }

    Optional<Instant> lastFinished() {
        return find("finishedAt is not null and kind <> 'SAMPLE' order by finishedAt desc")
                .firstResultOptional()
                .map(run -> run.view().finishedAt());
    }

    /** Records after one, in the order of their ids, that have rested since an instant; what they claim beside them. */
    List<RecordedMinutes> records(UUID after, Instant restedSince, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select d.record_id, d.minutes, d.wanted, c.assignment_id, a.minutes as assigned from deposit d"
                                + " left join claimed_record c on c.record_id = d.record_id"
                                + " left join claimed_assignment a on a.assignment_id = c.assignment_id"
                                + " where d.record_id > :after and d.changed_at < :rested order by d.record_id",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("rested", restedSince)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RecordedMinutes(
                        (UUID) row[0],
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        Optional.ofNullable((UUID) row[3]),
                        Optional.ofNullable((Number) row[4]).map(Number::longValue)))
                .toList();
    }

    /** A record's minutes, how far it should have come, and what its assignment took, if the task house told. */
    record RecordedMinutes(
            UUID record, long minutes, String wanted, Optional<UUID> assignment, Optional<Long> assignedMinutes) {

        /** Whether the registry counts it. */
        boolean counts() {
            return wanted.equals("PENDING") || wanted.equals("AVAILABLE");
        }
    }
}
