package org.lovebank.volunteer.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;

/** Counts a year below a place. */
@ApplicationScoped
class YearRepository {

    private static final String HERE = " (x.area_path = :place or x.area_path like :below) ";
    private static final String SERVED = " x.state = 'FINAL' and x.served_from >= :from and x.served_from < :to ";

    private final EntityManager database;

    YearRepository(EntityManager database) {
        this.database = database;
    }

    long registered(AreaPath place) {
        return number(database.createNativeQuery("select count(*) from volunteer x where" + HERE
                                + "and x.status in ('ACTIVE', 'PAUSED', 'DORMANT', 'SUSPENDED')")
                        .setParameter("place", place.value())
                        .setParameter("below", place + ".%")
                        .getSingleResult())
                .longValue();
    }

    long joined(AreaPath place, int year) {
        return single(
                "select count(*) from volunteer x where" + HERE
                        + "and x.charter_accepted_at >= :from and x.charter_accepted_at < :to",
                place,
                year);
    }

    /** Records, minutes, and how many people served. */
    long[] served(AreaPath place, int year) {
        Object[] row = (Object[]) asked(
                        "select count(*), coalesce(sum(x.minutes), 0), count(distinct x.volunteer_id)"
                                + " from service_record x where" + HERE + "and" + SERVED,
                        place,
                        year)
                .getSingleResult();
        return new long[] {
            number(row[0]).longValue(),
            number(row[1]).longValue(),
            number(row[2]).longValue()
        };
    }

    Map<String, Long> minutesByCategory(AreaPath place, int year) {
        return grouped(
                "select x.category_code, sum(x.minutes) from service_record x where" + HERE + "and" + SERVED
                        + "group by 1",
                place,
                year);
    }

    /** Opinions, their mean in tenths or null, upheld complaints, absences that count. */
    @Nullable Object[] voices(AreaPath place, int year) {
        return (Object[]) asked(
                        "select count(*) filter (where x.kind = 'OPINION'),"
                                + " round(avg(x.score) filter (where x.kind = 'OPINION') * 10),"
                                + " count(*) filter (where x.kind = 'UPHELD'),"
                                + " count(*) filter (where x.kind = 'NO_SHOW' and x.excused_at is null)"
                                + " from service_voice x where" + HERE + "and x.said_at >= :from and x.said_at < :to",
                        place,
                        year)
                .getSingleResult();
    }

    Map<String, Long> starsAwarded(AreaPath place, int year) {
        return grouped(
                "select x.stars::text, count(*) from star_application x where" + HERE
                        + "and x.state = 'AWARDED' and x.changed_at >= :from and x.changed_at < :to group by 1",
                place,
                year);
    }

    Map<String, Long> honoursByLevel(AreaPath place, int year) {
        return grouped(
                "select x.level, count(*) from honour x where" + HERE
                        + "and x.state = 'CONFIRMED' and x.honoured_on >= cast(:from at time zone 'Asia/Shanghai' as date)"
                        + " and x.honoured_on < cast(:to at time zone 'Asia/Shanghai' as date) group by 1",
                place,
                year);
    }

    Map<String, Long> rewardsByKind(AreaPath place, int year) {
        return grouped(
                "select x.kind, count(*) from reward x where" + HERE
                        + "and x.state <> 'CANCELLED' and x.changed_at >= :from and x.changed_at < :to group by 1",
                place,
                year);
    }

    /** Teams, stations and certified ones now; training sessions and who was there in the year. */
    Map<String, Long> counts(AreaPath place, int year) {
        return grouped(
                "select 'teams', count(*) from team x where" + HERE + "and x.status = 'ACTIVE' union all"
                        + " select 'stations', count(*) from station x where" + HERE
                        + "and x.status <> 'CLOSED' union all"
                        + " select 'certifiedStations', count(*) from station x where" + HERE
                        + "and x.certified_on is not null union all"
                        + " select 'trainingSessions', count(*) from training_session x where" + HERE
                        + "and x.starts_at >= :from and x.starts_at < :to union all"
                        + " select 'trainingAttendances', count(*) from training_session x join training_record t"
                        + " on t.session_id = x.id where" + HERE + "and x.starts_at >= :from and x.starts_at < :to",
                place,
                year);
    }

    private long single(String query, AreaPath place, int year) {
        return number(asked(query, place, year).getSingleResult()).longValue();
    }

    private Map<String, Long> grouped(String query, AreaPath place, int year) {
        List<?> rows = asked(query, place, year).getResultList();
        Map<String, Long> counts = new TreeMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(
                        row -> counts.put(String.valueOf(row[0]), number(row[1]).longValue()));
        return counts;
    }

    private Query asked(String query, AreaPath place, int year) {
        Instant from = LocalDate.of(year, 1, 1).atStartOfDay(Time.DAYS).toInstant();
        Instant to = LocalDate.of(year + 1, 1, 1).atStartOfDay(Time.DAYS).toInstant();
        return database.createNativeQuery(query)
                .setParameter("place", place.value())
                .setParameter("below", place + ".%")
                .setParameter("from", from.atOffset(ZoneOffset.UTC))
                .setParameter("to", to.atOffset(ZoneOffset.UTC));
    }

    static Number number(@Nullable Object column) {
        return column == null ? 0L : (Number) column;
    }
}
