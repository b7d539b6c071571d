package org.lovebank.volunteer.certificate.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BatchRepository implements PanacheRepositoryBase<Batch, UUID> {

    Optional<Batch> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> open(int limit) {
        return getEntityManager()
                .createQuery("select id from Batch where state in (?1, ?2) order by id", UUID.class)
                .setParameter(1, Batch.State.ASKING)
                .setParameter(2, Batch.State.ISSUING)
                .setMaxResults(limit)
                .getResultList();
    }

    long members(UUID teamId) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from team_membership where team_id = ?1 and left_at is null")
                        .setParameter(1, teamId)
                        .getSingleResult())
                .longValue();
    }

    void takeMembers(UUID batchId, UUID teamId) {
        getEntityManager()
                .createNativeQuery("insert into certificate_batch_item (batch_id, volunteer_id, state)"
                        + " select ?1, volunteer_id, 'WAITING' from team_membership where team_id = ?2 and left_at is null"
                        + " on conflict do nothing")
                .setParameter(1, batchId)
                .setParameter(2, teamId)
                .executeUpdate();
    }

    /** The next item in this state, locked; another replica takes another. */
    Optional<Item> nextForChange(UUID batchId, String state) {
        List<?> found = getEntityManager()
                .createNativeQuery("select volunteer_id, certificate_id from certificate_batch_item where batch_id = ?1"
                        + " and state = ?2 order by volunteer_id limit 1 for update skip locked")
                .setParameter(1, batchId)
                .setParameter(2, state)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Item((UUID) row[0], (UUID) row[1]))
                .findFirst();
    }

    boolean has(UUID batchId, String state) {
        return !getEntityManager()
                .createNativeQuery("select 1 from certificate_batch_item where batch_id = ?1 and state = ?2 limit 1")
                .setParameter(1, batchId)
                .setParameter(2, state)
                .getResultList()
                .isEmpty();
    }

    void note(UUID batchId, UUID volunteerId, String state, @Nullable UUID certificateId) {
        getEntityManager()
                .createNativeQuery(
                        "update certificate_batch_item set state = ?3, certificate_id = ?4 where batch_id = ?1"
                                + " and volunteer_id = ?2")
                .setParameter(1, batchId)
                .setParameter(2, volunteerId)
                .setParameter(3, state)
                .setParameter(4, certificateId)
                .executeUpdate();
    }

    void noteRefusal(UUID batchId, UUID volunteerId, String code) {
        getEntityManager()
                .createNativeQuery("update certificate_batch_item set state = 'REFUSED', refusal_code = ?3"
                        + " where batch_id = ?1 and volunteer_id = ?2")
                .setParameter(1, batchId)
                .setParameter(2, volunteerId)
                .setParameter(3, code)
                .executeUpdate();
    }

    Map<String, Long> counted(UUID batchId, String column) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select " + column + ", count(*) from certificate_batch_item where batch_id = ?1 and " + column
                                + " is not null group by 1")
                .setParameter(1, batchId)
                .getResultList();
        Map<String, Long> counts = new TreeMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put(String.valueOf(row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** One member, and the certificate once it was asked for. */
    record Item(UUID volunteerId, @Nullable UUID certificateId) {}
}
