package org.lovebank.volunteer.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How programmes stood after each change (项目版本); rows are only added. */
@ApplicationScoped
class RevisionRepository {

    private final EntityManager database;

    RevisionRepository(EntityManager database) {
        this.database = database;
    }

    /** The programme as it is in the database now. */
    void keep(UUID id, UUID programmeId, UUID by) {
        database.createNativeQuery("""
                        insert into programme_revision
                          (id, programme_id, number, name, summary, tags, status, changed_by, changed_at)
                        select ?1, p.id, p.version, p.name, p.summary, p.tags, p.status, ?3, p.changed_at
                          from programme p where p.id = ?2""")
                .setParameter(1, id)
                .setParameter(2, programmeId)
                .setParameter(3, by)
                .executeUpdate();
    }

    List<RevisionView> of(UUID programmeId, UUID after, int limit) {
        List<?> rows = database.createNativeQuery("""
                        select id, number, name, summary, array_to_string(tags, ','), status, changed_by,
                               extract(epoch from changed_at) * 1000
                          from programme_revision where programme_id = ?1 and id > ?2 order by id limit ?3""")
                .setParameter(1, programmeId)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RevisionView(
                        (UUID) row[0],
                        ((Number) row[1]).longValue(),
                        String.valueOf(row[2]),
                        row[3] == null ? null : row[3].toString(),
                        tags(row[4]),
                        String.valueOf(row[5]),
                        (UUID) row[6],
                        Instant.ofEpochMilli(((Number) row[7]).longValue())))
                .toList();
    }

    private static List<String> tags(@Nullable Object joined) {
        return joined == null || joined.toString().isEmpty()
                ? List.of()
                : Arrays.asList(joined.toString().split(",", -1));
    }
}
