package org.lovebank.volunteer.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TrainingSessionRepository implements PanacheRepositoryBase<TrainingSession, UUID> {

    Optional<TrainingSession> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<TrainingSession> of(UUID stationId, UUID after, int limit) {
        return find("stationId = ?1 and id > ?2 order by id", stationId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** A year's sessions of a station that people came to, by month. */
    List<Month> months(UUID stationId, Instant from, Instant to, String zone) {
        Query months = getEntityManager()
                .createNativeQuery(
                        "select to_char(s.starts_at at time zone ?4, 'YYYY-MM'), count(distinct s.id), count(r.id),"
                                + " coalesce(sum(s.minutes), 0) from training_session s"
                                + " join training_record r on r.session_id = s.id"
                                + " where s.station_id = ?1 and s.starts_at >= ?2 and s.starts_at < ?3 group by 1 order by 1",
                        Object[].class)
                .setParameter(1, stationId)
                .setParameter(2, from)
                .setParameter(3, to)
                .setParameter(4, zone);
        List<Month> found = new ArrayList<>();
        for (Object each : months.getResultList()) {
            Object[] row = (Object[]) each;
            found.add(new Month(YearMonth.parse((String) row[0]), number(row[1]), number(row[2]), number(row[3])));
        }
        return found;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** What a station held in a month; {@code personMinutes} is the sum over everybody who came. */
    record Month(YearMonth month, long sessions, long attendances, long personMinutes) {}
}
