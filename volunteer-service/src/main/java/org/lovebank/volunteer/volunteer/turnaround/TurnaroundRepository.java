package org.lovebank.volunteer.volunteer.turnaround;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;

@ApplicationScoped
class TurnaroundRepository {

    private final EntityManager database;

    TurnaroundRepository(EntityManager database) {
        this.database = database;
    }

    /** By channel, of requests that came in on these days, both included. */
    List<Turnaround> of(AreaPath place, LocalDate from, LocalDate to) {
        List<?> rows = database.createNativeQuery("""
                        with took as (
                          select channel, status,
                                 ceil(extract(epoch from charter_accepted_at - submitted_at) / 60) as minutes
                            from volunteer
                           where (area_path = ?1 or area_path like ?2) and submitted_at >= ?3 and submitted_at < ?4)
                        select channel, count(minutes),
                               count(*) filter (where status = 'SUBMITTED'),
                               coalesce(percentile_disc(0.5) within group (order by minutes), 0)::bigint,
                               coalesce(percentile_disc(0.9) within group (order by minutes), 0)::bigint,
                               coalesce(max(minutes), 0)::bigint
                          from took group by channel order by channel""")
                .setParameter(1, place.value())
                .setParameter(2, place + ".%")
                .setParameter(3, from.atStartOfDay(Time.DAYS).toOffsetDateTime())
                .setParameter(4, to.plusDays(1).atStartOfDay(Time.DAYS).toOffsetDateTime())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Turnaround(
                        String.valueOf(row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5])))
                .toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
