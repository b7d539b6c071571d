package org.lovebank.task.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The hand-over notes, sealed and for good. */
@ApplicationScoped
class NoteRepository {

    private final Session entities;

    NoteRepository(Session entities) {
        this.entities = entities;
    }

    /** A sealed note; null when it was forgotten. */
    record Note(
            UUID id,
            UUID writtenBy,
            Instant writtenAt,
            @Nullable String sealed) {}

    void keep(UUID id, UUID agreementId, UUID by, byte[] sealed, Instant now) {
        entities.createNativeMutationQuery("insert into handover_note (id, agreement_id, written_by, words, written_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, agreementId)
                .setParameter(3, by)
                .setParameter(4, sealed)
                .setParameter(5, now)
                .executeUpdate();
    }

    List<Note> newest(UUID agreementId, int limit) {
        return entities
                .createNativeQuery(
                        "select id, written_by, written_at, encode(words, 'hex') as sealed from handover_note"
                                + " where agreement_id = ?1 order by id desc limit ?2",
                        Tuple.class)
                .setParameter(1, agreementId)
                .setParameter(2, limit)
                .getResultList()
                .stream()
                .map(row -> new Note(
                        row.get("id", UUID.class),
                        row.get("written_by", UUID.class),
                        row.get("written_at", Instant.class),
                        row.get("sealed", String.class)))
                .toList();
    }
}
