package org.lovebank.volunteer.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.volunteer.report.ParticipationView.MonthLine;
import org.lovebank.volunteer.report.ParticipationView.PlaceLine;

/** Counts who took part, and what was said about it. */
@ApplicationScoped
class ParticipationRepository {

    private static final String HERE = " (x.area_path = :place or x.area_path like :below) ";
    private static final String SERVED =
            HERE + "and x.state = 'FINAL' and x.served_from >= :from and x.served_from < :to";
    private static final String SAID = HERE + "and x.said_at >= :from and x.said_at < :to";
    private static final String MONTH = "to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM')";
    private static final String SATISFACTION = "round(avg(x.score) filter (where x.kind = 'OPINION') * 10)";
    private static final String BELOW = "coalesce(substring(x.area_path from cast(:step as text)), x.area_path)";

    private static final String MONTHS = """
            with served as (
              select @SERVED_IN as month, count(distinct x.volunteer_id) as participants, count(*) as records,
                     sum(x.minutes) as minutes from service_record x where @SERVED group by 1
            ), joined as (
              select @JOINED_IN as month, count(*) as joined from volunteer x
               where @HERE and x.charter_accepted_at >= :from and x.charter_accepted_at < :to group by 1
            ), said as (
              select @SAID_IN as month, count(*) filter (where x.kind = 'OPINION') as opinions,
                     @SATISFACTION as satisfaction, count(*) filter (where x.kind = 'UPHELD') as upheld
                from service_voice x where @SAID group by 1
            )
            select m.month, coalesce(s.participants, 0) as participants, coalesce(s.records, 0) as records,
                   coalesce(s.minutes, 0) as minutes, coalesce(j.joined, 0) as joined,
                   coalesce(v.opinions, 0) as opinions, v.satisfaction, coalesce(v.upheld, 0) as upheld
              from (select to_char(generate_series(cast(:from as timestamptz) at time zone 'Asia/Shanghai',
                           cast(:last as timestamptz) at time zone 'Asia/Shanghai', interval '1 month'), 'YYYY-MM')
                      as month) m
              left join served s on s.month = m.month left join joined j on j.month = m.month
              left join said v on v.month = m.month order by m.month""".replace("@SERVED_IN", MONTH.formatted("x.served_from"))
            .replace("@JOINED_IN", MONTH.formatted("x.charter_accepted_at"))
            .replace("@SAID_IN", MONTH.formatted("x.said_at"))
            .replace("@SATISFACTION", SATISFACTION)
            .replace("@SERVED", SERVED)
            .replace("@SAID", SAID)
            .replace("@HERE", HERE);

    private static final String PLACES = """
            with people as (
              select @BELOW as path, count(*) as registered from volunteer x
               where @HERE and x.status in ('ACTIVE', 'PAUSED', 'DORMANT', 'SUSPENDED') group by 1
            ), served as (
              select @BELOW as path, count(distinct x.volunteer_id) as participants, sum(x.minutes) as minutes
                from service_record x where @SERVED group by 1
            ), said as (
              select @BELOW as path, count(*) filter (where x.kind = 'OPINION') as opinions, @SATISFACTION as satisfaction
                from service_voice x where @SAID group by 1
            )
            select coalesce(p.path, s.path, v.path) as place, coalesce(a.name, '') as name,
                   coalesce(p.registered, 0) as registered, coalesce(s.participants, 0) as participants,
                   coalesce(s.minutes, 0) as minutes, coalesce(v.opinions, 0) as opinions, v.satisfaction
              from people p full join served s on s.path = p.path full join said v on v.path = coalesce(p.path, s.path)
              left join area a on a.path = coalesce(p.path, s.path, v.path) order by 1 limit 500""".replace("@BELOW", BELOW)
            .replace("@SATISFACTION", SATISFACTION)
            .replace("@SERVED", SERVED)
            .replace("@SAID", SAID)
            .replace("@HERE", HERE);

    private final EntityManager database;

    ParticipationRepository(EntityManager database) {
        this.database = database;
    }

    /** Every month of the period, also those in which nothing was. */
    List<MonthLine> months(AreaPath place, YearMonth from, YearMonth until) {
        List<?> rows = asked(MONTHS, place, from, until)
                .setParameter("last", begins(until))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new MonthLine(
                        String.valueOf(row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        tenths(row[6]),
                        number(row[7])))
                .toList();
    }

    /** Every place one step below of which there is something to say, five hundred at most. */
    List<PlaceLine> places(AreaPath place, YearMonth from, YearMonth until) {
        List<?> rows = asked(PLACES, place, from, until)
                .setParameter("step", oneStepBelow(place))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> PlaceLine.of(
                        String.valueOf(row[0]),
                        String.valueOf(row[1]),
                        new long[] {number(row[2]), number(row[3]), number(row[4])},
                        number(row[5]),
                        tenths(row[6])))
                .toList();
    }

    private Query asked(String query, AreaPath place, YearMonth from, YearMonth until) {
        return database.createNativeQuery(query)
                .setParameter("place", place.value())
                .setParameter("below", place + ".%")
                .setParameter("from", begins(from))
                .setParameter("to", begins(until.plusMonths(1)));
    }

    /** What of a longer path is a place one step below: as many codes as the place has, and one more. */
    private static String oneStepBelow(AreaPath place) {
        return "^(?:[^.]+\\.){" + place.value().split("\\.", -1).length + "}[^.]+";
    }

    private static Object begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(Time.DAYS).toOffsetDateTime();
    }

    private static long number(@Nullable Object column) {
        return YearRepository.number(column).longValue();
    }

    private static @Nullable Integer tenths(@Nullable Object column) {
        return column == null ? null : YearRepository.number(column).intValue();
    }
}
