package org.lovebank.volunteer.performance.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps and counts voices. */
@ApplicationScoped
public class VoiceRepository {

    private final EntityManager database;

    VoiceRepository(EntityManager database) {
        this.database = database;
    }

    /** Once for each subject, however often it is told. */
    void keep(UUID id, String kind, UUID volunteerId, String areaPath, @Nullable Integer score, Instant saidAt) {
        database.createNativeQuery("""
                        insert into service_voice (id, kind, volunteer_id, area_path, score, said_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as integer), ?6) on conflict (id) do nothing""")
                .setParameter(1, id)
                .setParameter(2, kind)
                .setParameter(3, volunteerId)
                .setParameter(4, areaPath)
                .setParameter(5, score == null ? null : score.toString())
                .setParameter(6, saidAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
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
}
