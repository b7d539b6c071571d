package org.lovebank.task.activity.hourcode;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The shelf of hour codes: prints, never codes. */
@ApplicationScoped
class HourCodeRepository {

    private final EntityManager entities;

    HourCodeRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(byte[] print, Batch batch) {
        entities.createNativeQuery("insert into hour_code (id, code_hash, activity_id, shift_id, minutes, memo,"
                        + " valid_until, printed_by, printed_at) values (:id, :print, :activity, :shift, :minutes,"
                        + " cast(:memo as text), :until, :by, :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("print", print)
                .setParameter("activity", batch.activityId())
                .setParameter("shift", batch.shiftId())
                .setParameter("minutes", batch.minutes())
                .setParameter("memo", batch.memo())
                .setParameter("until", batch.validUntil())
                .setParameter("by", batch.printedBy())
                .setParameter("at", batch.printedAt())
                .executeUpdate();
    }

    /** The code with this print, if it still holds; whoever asks for it too waits until this transaction ends. */
    Optional<Held> unused(byte[] print, Instant now) {
        List<Tuple> rows = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select id, activity_id, shift_id, minutes from hour_code where code_hash = :print"
                                + " and used_by is null and valid_until > :now for update",
                        Tuple.class)
                .setParameter("print", print)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Held(
                        row.get("id", UUID.class),
                        row.get("activity_id", UUID.class),
                        row.get("shift_id", UUID.class),
                        row.get("minutes", Integer.class)));
    }

    void use(UUID id, UUID by, Instant at) {
        entities.createNativeQuery("update hour_code set used_by = :by, used_at = :at where id = :id")
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Codes printed together. */
    record Batch(
            UUID activityId,
            UUID shiftId,
            int minutes,
            @Nullable String memo,
            Instant validUntil,
            UUID printedBy,
            Instant printedAt) {}

    /** A code that still holds. */
    record Held(UUID id, UUID activityId, UUID shiftId, int minutes) {}
}
