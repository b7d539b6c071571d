package org.lovebank.volunteer.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shelf of voices; each is kept once. */
@ApplicationScoped
public class VoiceRepository {

    private final EntityManager database;

    VoiceRepository(EntityManager database) {
        this.database = database;
    }

    /** Once for each subject, however often it is told; whether it was not known yet. */
    boolean keep(UUID id, String kind, UUID volunteerId, String areaPath, @Nullable Integer score, Instant saidAt) {
        return database.createNativeQuery("""
                        insert into service_voice (id, kind, volunteer_id, area_path, score, said_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as integer), ?6) on conflict (id) do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, kind)
                        .setParameter(3, volunteerId)
                        .setParameter(4, areaPath)
                        .setParameter(5, score == null ? null : score.toString())
                        .setParameter(6, saidAt.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    void excuse(UUID id, Instant at) {
        database.createNativeQuery("update service_voice set excused_at = ?2 where id = ?1 and excused_at is null")
                .setParameter(1, id)
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What was told of a volunteer between two moments, the first included. */
    public Voices of(UUID volunteerId, Instant from, Instant to) {
        Object[] row = (Object[]) database.createNativeQuery("""
                        select count(*) filter (where kind = 'OPINION'),
                               round(avg(score) filter (where kind = 'OPINION') * 10),
                               count(*) filter (where kind = 'UPHELD'),
                               count(*) filter (where kind = 'NO_SHOW' and excused_at is null)
                          from service_voice where volunteer_id = ?1 and said_at >= ?2 and said_at < ?3""")
                .setParameter(1, volunteerId)
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, to.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new Voices(
                ((Number) row[0]).intValue(),
                row[1] == null ? null : ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue());
    }

    /** All that was ever told of a volunteer. */
    Told told(UUID volunteerId) {
        Tuple figures = (Tuple) database.createNativeQuery("""
                        select count(score), round(avg(score), 2), count(*) filter (where score >= 4),
                               count(*) filter (where kind = 'UPHELD'),
                               count(*) filter (where kind = 'NO_SHOW' and excused_at is null)
                          from service_voice where volunteer_id = ?1""", Tuple.class)
                .setParameter(1, volunteerId)
                .getSingleResult();
        return new Told(
                figures.get(0, Number.class).longValue(),
                figures.get(1, BigDecimal.class),
                figures.get(2, Number.class).longValue(),
                figures.get(3, Number.class).longValue(),
                figures.get(4, Number.class).longValue());
    }

    /** The record that came of an assignment, with its place. */
    Optional<Heard> recordOf(UUID assignment) {
        List<?> found = database.createNativeQuery(
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

    void forget(UUID volunteerId) {
        database.createNativeQuery("delete from service_voice where volunteer_id = ?1")
                .setParameter(1, volunteerId)
                .executeUpdate();
    }

    /** A record, and where it was served. */
    record Heard(UUID recordId, String areaPath) {}

    /**
     * How many opinions, their average (null without any), how many of 4 and 5, how many complaints were right, and
     * absences that nobody excused.
     */
    record Told(
            long opinions, @Nullable BigDecimal averageScore, long satisfied, long complaintsUpheld, long noShows) {}
}
