package org.lovebank.volunteer.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.volunteer.report.TeamworkView.TeamLine;
import org.lovebank.volunteer.report.TeamworkView.Whole;

/** Counts stations by standard, and what teams of a programme or a brand did. */
@ApplicationScoped
class ThingsRepository {

    private final EntityManager database;

    ThingsRepository(EntityManager database) {
        this.database = database;
    }

    /** Open stations with the verdicts of their latest look that was not revoked. */
    List<StationLine> standards(AreaPath place, UUID after, int limit) {
        List<?> rows = database.createNativeQuery("""
                        with latest as (
                          select distinct on (a.station_id) a.station_id, a.id, a.assessed_on
                            from station_assessment a where a.revoked_at is null
                           order by a.station_id, a.assessed_on desc, a.id desc),
                        page as (
                          select s.id, s.name, s.area_path, s.certified_on from station s
                           where (s.area_path = ?1 or s.area_path like ?2) and s.status <> 'CLOSED' and s.id > ?3
                           order by s.id limit ?4)
                        select p.id, p.name, p.area_path, p.certified_on, l.assessed_on, v.standard, v.met
                          from page p left join latest l on l.station_id = p.id
                          left join station_assessment_verdict v on v.assessment_id = l.id order by p.id, v.place""")
                .setParameter(1, place.value())
                .setParameter(2, place + ".%")
                .setParameter(3, after)
                .setParameter(4, limit)
                .getResultList();
        Map<UUID, Object[]> stations = new LinkedHashMap<>();
        Map<UUID, Map<String, Boolean>> verdicts = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> {
            stations.putIfAbsent((UUID) row[0], row);
            Map<String, Boolean> met = verdicts.computeIfAbsent((UUID) row[0], _ -> new LinkedHashMap<>());
            if (row[5] != null) {
                met.put(row[5].toString(), (Boolean) row[6]);
            }
        });
        List<StationLine> lines = new ArrayList<>();
        stations.forEach((id, row) -> lines.add(new StationLine(
                id,
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                row[3] != null,
                day(row[4]),
                verdicts.getOrDefault(id, Map.of()))));
        return lines;
    }

    /** The teams that belong to a programme now. */
    List<UUID> teamsOfProgramme(UUID programmeId) {
        return ids(
                "select distinct b.subject_id from programme_belonging b where b.programme_id = ?1 and b.kind = 'TEAM'"
                        + " and b.from_on <= current_date and (b.to_on is null or b.to_on >= current_date)",
                programmeId);
    }

    /** The teams of a brand; none when there is no brand. */
    List<UUID> teamsOfBrand(UUID brandId) {
        return ids("select unnest(b.team_ids) from brand b where b.id = ?1", brandId);
    }

    String nameOf(String table, UUID id) {
        List<?> names = database.createNativeQuery(
                        table.equals("brand")
                                ? "select name from brand where id = ?1"
                                : "select name from programme where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return names.isEmpty() ? "" : String.valueOf(names.getFirst());
    }

    /** What the members of these teams did in a year, and which honours the teams have. */
    List<TeamLine> teamwork(List<UUID> teams, int year) {
        if (teams.isEmpty()) {
            return List.of();
        }
        List<?> rows = database.createNativeQuery("""
                        select t.id, t.name,
                               (select count(*) from team_membership m where m.team_id = t.id and m.left_at is null),
                               count(r.id), coalesce(sum(r.minutes), 0),
                               (select count(*) from honour h where h.honoured_id = t.id and h.state = 'CONFIRMED')
                          from team t
                          left join team_membership m on m.team_id = t.id and m.left_at is null
                          left join service_record r on r.volunteer_id = m.volunteer_id and r.state = 'FINAL'
                               and r.served_from >= :from and r.served_from < :to
                         where t.id in (:teams) group by t.id, t.name order by t.id""")
                .setParameter("teams", teams)
                .setParameter("from", start(year))
                .setParameter("to", start(year + 1))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new TeamLine(
                        (UUID) row[0],
                        String.valueOf(row[1]),
                        YearRepository.number(row[2]).longValue(),
                        YearRepository.number(row[3]).longValue(),
                        YearRepository.number(row[4]).longValue(),
                        YearRepository.number(row[5]).longValue()))
                .toList();
    }

    /** The same of all of them, each member and each record once. */
    Whole together(List<UUID> teams, int year) {
        if (teams.isEmpty()) {
            return new Whole(0, 0, 0);
        }
        Object[] row = (Object[]) database.createNativeQuery("""
                        with people as (
                          select distinct m.volunteer_id from team_membership m
                           where m.team_id in (:teams) and m.left_at is null)
                        select count(distinct p.volunteer_id) as members, count(r.id) as records, coalesce(sum(r.minutes), 0) as minutes
                          from people p
                          left join service_record r on r.volunteer_id = p.volunteer_id and r.state = 'FINAL'
                               and r.served_from >= :from and r.served_from < :to""")
                .setParameter("teams", teams)
                .setParameter("from", start(year))
                .setParameter("to", start(year + 1))
                .getSingleResult();
        return new Whole(
                YearRepository.number(row[0]).longValue(),
                YearRepository.number(row[1]).longValue(),
                YearRepository.number(row[2]).longValue());
    }

    private List<UUID> ids(String query, UUID parameter) {
        List<?> found =
                database.createNativeQuery(query).setParameter(1, parameter).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private static Object start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(Time.DAYS).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : LocalDate.parse(column.toString());
    }
}
