package org.lovebank.volunteer.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.programme.PillarFigures.Figures;
import org.lovebank.volunteer.programme.ProgrammeRefusal.ProgrammeCodeTaken;

@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    private static final String FIGURES = """
            select <pillar> as pillar,
              count(distinct b.subject_id) filter (where b.kind = 'ORGANISATION') as organisations,
              count(distinct b.subject_id) filter (where b.kind = 'STATION') as stations,
              count(distinct s.id) filter (where s.certified_on is not null) as certified,
              count(distinct b.subject_id) filter (where b.kind = 'TEAM') as teams,
              count(distinct m.volunteer_id) as members,
              count(distinct b.subject_id) filter (where b.kind = 'BRAND') as brands
            from programme_belonging b
              left join station s on b.kind = 'STATION' and s.id = b.subject_id
              left join team_membership m on b.kind = 'TEAM' and m.team_id = b.subject_id and m.left_at is null
            where b.programme_id = :programme and b.from_on <= :today and (b.to_on is null or b.to_on >= :today)
            group by 1
            """;

    Optional<Programme> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Programme> in(AreaPath place, Wanted wanted, UUID after, int limit) {
        StringBuilder where = new StringBuilder("(areaPath = :here or areaPath like :below) and id > :after");
        Map<String, Object> values =
                new HashMap<>(Map.of("here", place.value(), "below", place + ".%", "after", after));
        if (wanted.tag() != null) {
            where.append(" and array_contains(tags, :tag)");
            values.put("tag", wanted.tag());
        }
        if (wanted.originLevel() != null) {
            where.append(" and originLevel = :origin");
            values.put("origin", wanted.originLevel());
        }
        return find(where + " order by id", values).page(Page.ofSize(limit)).list();
    }

    /** Figures by pillar code; what belongs to no pillar stands under an empty code. */
    Map<String, Figures> byPillar(UUID programme, LocalDate today) {
        return figures("coalesce(b.pillar, '')", programme, today);
    }

    Figures whole(UUID programme, LocalDate today) {
        return figures("''", programme, today).getOrDefault("", Figures.NONE);
    }

    private Map<String, Figures> figures(String pillar, UUID programme, LocalDate today) {
        List<?> rows = getEntityManager()
                .createNativeQuery(FIGURES.replace("<pillar>", pillar), Tuple.class)
                .setParameter("programme", programme)
                .setParameter("today", today)
                .getResultList();
        Map<String, Figures> figures = new HashMap<>();
        rows.stream().map(Tuple.class::cast).forEach(row -> figures.put(row.get("pillar", String.class), read(row)));
        return figures;
    }

    private static Figures read(Tuple row) {
        return new Figures(
                number(row, "organisations"),
                number(row, "stations"),
                number(row, "certified"),
                number(row, "teams"),
                number(row, "members"),
                number(row, "brands"));
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    void keep(Programme programme) {
        try {
            persistAndFlush(programme);
        } catch (ConstraintViolationException taken) {
            throw new Refused(new ProgrammeCodeTaken(programme.code()));
        }
    }

    /** What a list is narrowed to. */
    record Wanted(@Nullable String tag, @Nullable AreaLevel originLevel) {}
}
