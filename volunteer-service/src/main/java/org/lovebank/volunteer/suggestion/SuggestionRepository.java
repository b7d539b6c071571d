package org.lovebank.volunteer.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SuggestionRepository {

    private final EntityManager database;

    SuggestionRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * Active teams of the volunteer's place, of places above and around it under the same parent, to which the volunteer
     * does not belong: the nearest first, then those whose specialty fits, then those with most members free together.
     */
    List<TeamSuggestion> fitting(UUID volunteerId, int limit) {
        List<?> rows = database.createNativeQuery("""
                        with me as (
                          select v.area_path, v.specialties, v.service_intentions, string_to_array(v.area_path, '.') as steps,
                                 array(select split_part(w, ' ', 1) from unnest(v.availability) w) as days
                            from volunteer v where v.id = ?1),
                        near as (
                          select t.*,
                                 (select count(*) from generate_subscripts(me.steps, 1) i
                                   where me.steps[1 : i] = (string_to_array(t.area_path, '.'))[1 : i]) as shared
                            from team t cross join me
                           where t.status = 'ACTIVE' and (t.area_path = me.area_path or me.area_path like t.area_path || '.%'
                                  or t.area_path like regexp_replace(me.area_path, '\\.[^.]+$', '') || '.%')
                             and not exists (select 1 from team_membership m
                                              where m.team_id = t.id and m.volunteer_id = ?1 and m.left_at is null))
                        select n.id, n.name, n.kind, n.specialty, n.area_path,
                               (select count(*) from team_membership m where m.team_id = n.id and m.left_at is null),
                               coalesce(n.specialty = any (me.specialties || me.service_intentions), false) as fits,
                               n.shared::int,
                               (select count(*) from team_membership m join volunteer o on o.id = m.volunteer_id
                                 where m.team_id = n.id and m.left_at is null
                                   and array(select split_part(w, ' ', 1) from unnest(o.availability) w) && me.days) as together
                          from near n cross join me order by n.shared desc, fits desc, together desc, n.id limit ?2""")
                .setParameter(1, volunteerId)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> TeamSuggestion.of(
                        (UUID) row[0],
                        String.valueOf(row[1]),
                        String.valueOf(row[2]),
                        text(row[3]),
                        String.valueOf(row[4]),
                        ((Number) row[5]).longValue(),
                        (Boolean) row[6],
                        ((Number) row[7]).intValue(),
                        ((Number) row[8]).longValue()))
                .toList();
    }

    /** Sessions to come at the volunteer's place and around it under the same parent, the next first. */
    List<TrainingSuggestion> trainings(UUID volunteerId, Instant now, int limit) {
        List<?> rows = database.createNativeQuery("""
                        select s.id, t.id, t.topic, t.title, s.area_path, extract(epoch from s.starts_at) * 1000, s.minutes
                          from volunteer v
                          join training_session s on (s.area_path = v.area_path or v.area_path like s.area_path || '.%'
                               or s.area_path like regexp_replace(v.area_path, '\\.[^.]+$', '') || '.%')
                          join training t on t.id = s.training_id
                         where v.id = ?1 and s.starts_at > ?2 order by s.starts_at, s.id limit ?3""")
                .setParameter(1, volunteerId)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new TrainingSuggestion(
                        (UUID) row[0],
                        (UUID) row[1],
                        String.valueOf(row[2]),
                        String.valueOf(row[3]),
                        String.valueOf(row[4]),
                        Instant.ofEpochMilli(((Number) row[5]).longValue()),
                        ((Number) row[6]).intValue()))
                .toList();
    }

    private static @Nullable String text(@Nullable Object column) {
        return column == null ? null : column.toString();
    }
}
