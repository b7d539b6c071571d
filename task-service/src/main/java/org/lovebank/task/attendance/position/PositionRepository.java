package org.lovebank.task.attendance.position;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

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

    int forget(Instant now, int limit) {
        return entities.createNativeQuery("delete from check_position where id in (select id from check_position"
                        + " where forget_at <= ?1 order by forget_at limit ?2 for update skip locked)")
                .setParameter(1, now)
                .setParameter(2, limit)
                .executeUpdate();
    }
}
