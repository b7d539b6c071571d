package org.lovebank.volunteer.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.VoiceEvent.Opinion;
import org.lovebank.events.VoiceEvent.Upheld;

/** The shelf of opinions and upheld complaints; each is kept once. */
@ApplicationScoped
class VoiceRepository {

    private final EntityManager entities;

    VoiceRepository(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID id, Opinion opinion) {
        entities.createNativeQuery("insert into voice_opinion (id, volunteer_id, assignment_id, score, category_code,"
                        + " submitted_at) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (id) do nothing")
                .setParameter(1, id)
                .setParameter(2, opinion.targetId())
                .setParameter(3, opinion.assignmentId())
                .setParameter(4, opinion.score())
                .setParameter(5, opinion.categoryCode())
                .setParameter(6, opinion.submittedAt())
                .executeUpdate();
    }

    /** Whether it was not known yet. */
    boolean keep(UUID id, Upheld complaint, @Nullable UUID record) {
        return entities.createNativeQuery("insert into voice_complaint (id, volunteer_id, kind, reason, outcome,"
                                + " record_id, upheld_at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7)"
                                + " on conflict (id) do nothing")
                        .setParameter(1, id)
                        .setParameter(2, complaint.respondentId())
                        .setParameter(3, complaint.kind())
                        .setParameter(4, complaint.reason())
                        .setParameter(5, complaint.outcome())
                        .setParameter(6, record == null ? null : record.toString())
                        .setParameter(7, complaint.upheldAt())
                        .executeUpdate()
                == 1;
    }

    /** The record that came of an assignment, with its place. */
    Optional<Heard> recordOf(UUID assignment) {
        List<?> found = entities.createNativeQuery(
                        "select id, area_path from service_record where source_id = ?1 and state <> 'DRAFT'"
                                + " order by id limit 1",
                        Tuple.class)
                .setParameter(1, assignment)
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new Heard(row.get(0, UUID.class), row.get(1, String.class)))
                .findFirst();
    }

    Voices of(UUID volunteer) {
        Tuple figures = (Tuple) entities.createNativeQuery(
                        "select count(*), round(avg(score), 2), count(*) filter (where score >= 4),"
                                + " (select count(*) from voice_complaint where volunteer_id = ?1)"
                                + " from voice_opinion where volunteer_id = ?1",
                        Tuple.class)
                .setParameter(1, volunteer)
                .getSingleResult();
        return new Voices(
                figures.get(0, Number.class).longValue(),
                figures.get(1, BigDecimal.class),
                figures.get(2, Number.class).longValue(),
                figures.get(3, Number.class).longValue());
    }

    void forget(UUID volunteer) {
        for (String table : List.of("voice_opinion", "voice_complaint")) {
            entities.createNativeQuery("delete from " + table + " where volunteer_id = ?1")
                    .setParameter(1, volunteer)
                    .executeUpdate();
        }
    }

    /** A record, and where it was served. */
    record Heard(UUID recordId, String areaPath) {}

    /** How many opinions, their average (null without any), how many of 4 and 5, and how many complaints were right. */
    record Voices(long opinions, @Nullable BigDecimal averageScore, long satisfied, long complaintsUpheld) {}
}
