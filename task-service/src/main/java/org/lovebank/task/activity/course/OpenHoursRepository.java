package org.lovebank.task.activity.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What an activity still lacks: shifts before it is published, hours before it is settled. */
@ApplicationScoped
class OpenHoursRepository {

    private final EntityManager entities;

    OpenHoursRepository(EntityManager entities) {
        this.entities = entities;
    }

    boolean hasShift(UUID activityId) {
        return !entities.createNativeQuery("select 1 from activity_shift where activity_id = :id limit 1")
                .setParameter("id", activityId)
                .getResultList()
                .isEmpty();
    }

    /** Places that somebody holds without a word on whether they came, and hours that nobody has confirmed. */
    long open(UUID activityId) {
        Number open = (Number) entities.createNativeQuery("select (select count(*) from sign_up where activity_id = :id"
                        + " and state in ('APPLIED', 'APPROVED')) + (select count(*) from activity_attendance"
                        + " where activity_id = :id and state <> 'CONFIRMED')")
                .setParameter("id", activityId)
                .getSingleResult();
        return open.longValue();
    }
}
