package org.lovebank.volunteer.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TrainingRecordRepository implements PanacheRepositoryBase<TrainingRecord, UUID> {

    Optional<TrainingRecord> of(UUID sessionId, UUID volunteerId) {
        return find("sessionId = ?1 and volunteerId = ?2", sessionId, volunteerId)
                .firstResultOptional();
    }

    long signedIn(UUID sessionId) {
        return count("sessionId", sessionId);
    }

    List<TrainingRecord> ofVolunteer(UUID volunteerId, UUID after, int limit) {
        return find("volunteerId = ?1 and id > ?2 order by id", volunteerId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Whoever signs in twice, or at the same moment in two places, was there once. */
    void note(UUID id, UUID sessionId, UUID volunteerId, TrainingRecord.Way way, UUID by, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into training_record (id, session_id, volunteer_id, way, noted_by, signed_in_at,"
                                + " version) values (?1, ?2, ?3, ?4, ?5, ?6, 0) on conflict (session_id, volunteer_id) do nothing")
                .setParameter(1, id)
                .setParameter(2, sessionId)
                .setParameter(3, volunteerId)
                .setParameter(4, way.name())
                .setParameter(5, by)
                .setParameter(6, now)
                .executeUpdate();
    }
}
