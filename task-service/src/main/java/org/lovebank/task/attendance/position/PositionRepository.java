package org.lovebank.task.attendance.position;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The sealed positions, each with its day of forgetting. */
@ApplicationScoped
class PositionRepository {

    private final EntityManager entities;

    PositionRepository(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID assignmentId, Moment moment, byte[] sealed, Instant takenAt, Instant forgetAt) {
        entities.createNativeQuery("insert into check_position (id, assignment_id, moment, sealed, taken_at, forget_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (assignment_id, moment) do update set"
                        + " sealed = excluded.sealed, taken_at = excluded.taken_at, forget_at = excluded.forget_at")
                .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                .setParameter(2, assignmentId)
                .setParameter(3, moment.name())
                .setParameter(4, sealed)
                .setParameter(5, takenAt)
                .setParameter(6, forgetAt)
                .executeUpdate();
    }

    /** What is kept of an assignment and not to be forgotten yet; sealed, in hexadecimal. */
    List<Kept> keptOf(UUID assignmentId, Instant now) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select moment, encode(sealed, 'hex') as sealed, taken_at, forget_at from check_position"
                                + " where assignment_id = :assignment and forget_at > :now order by moment",
                        Tuple.class)
                .setParameter("assignment", assignmentId)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> new Kept(
                        Moment.valueOf(row.get("moment", String.class)),
                        row.get("sealed", String.class),
                        row.get("taken_at", Instant.class),
                        row.get("forget_at", Instant.class)))
                .toList();
    }

    int forget(Instant now, int limit) {
        return entities.createNativeQuery("delete from check_position where id in (select id from check_position"
                        + " where forget_at <= ?1 order by forget_at limit ?2 for update skip locked)")
                .setParameter(1, now)
                .setParameter(2, limit)
                .executeUpdate();
    }

    /** A sealed position and its days. */
    record Kept(Moment moment, String sealed, Instant takenAt, Instant forgetAt) {}
}
