package org.lovebank.volunteer.notice.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;

@ApplicationScoped
class PeriodRepository {

    private final EntityManager database;

    PeriodRepository(EntityManager database) {
        this.database = database;
    }

    List<String> communities(String after, int limit) {
        List<?> paths = database.createNativeQuery(
                        "select path from area where level = 'COMMUNITY' and path > ?1 order by path limit ?2")
                .setParameter(1, after)
                .setParameter(2, limit)
                .getResultList();
        return paths.stream().map(String::valueOf).toList();
    }

    boolean isPosted(AreaPath place, Monthly kind, YearMonth month) {
        return !database.createNativeQuery(
                        "select 1 from notice_period where area_path = ?1 and kind = ?2 and month = ?3")
                .setParameter(1, place.value())
                .setParameter(2, kind.name())
                .setParameter(3, month.toString())
                .getResultList()
                .isEmpty();
    }

    /** Whether this is the first to post it; a second replica waits here and then sees that it is not. */
    boolean begin(AreaPath place, Monthly kind, YearMonth month, Instant now) {
        return database.createNativeQuery(
                                "insert into notice_period (area_path, kind, month, posted_at) values (?1, ?2, ?3, ?4)"
                                        + " on conflict do nothing")
                        .setParameter(1, place.value())
                        .setParameter(2, kind.name())
                        .setParameter(3, month.toString())
                        .setParameter(4, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }

    /** Fills a notice; answers how many lines it has. */
    int fill(UUID noticeId, AreaPath place, Monthly kind, YearMonth month) {
        return database.createNativeQuery(kind.insert())
                .setParameter(1, noticeId)
                .setParameter(2, place.value())
                .setParameter(3, place + ".%")
                .setParameter(4, begins(month))
                .setParameter(5, begins(month.plusMonths(1)))
                .executeUpdate();
    }

    void note(AreaPath place, Monthly kind, YearMonth month, UUID noticeId) {
        database.createNativeQuery(
                        "update notice_period set notice_id = ?4 where area_path = ?1 and kind = ?2 and month = ?3")
                .setParameter(1, place.value())
                .setParameter(2, kind.name())
                .setParameter(3, month.toString())
                .setParameter(4, noticeId)
                .executeUpdate();
    }

    /** There was nothing to post. */
    void discard(UUID noticeId) {
        database.createNativeQuery("delete from notice where id = ?1")
                .setParameter(1, noticeId)
                .executeUpdate();
    }

    void keepRedemption(UUID id, UUID personId, long points, Instant collectedAt) {
        database.createNativeQuery("insert into redemption_seen values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, personId)
                .setParameter(3, points)
                .setParameter(4, collectedAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void forgetRedemption(UUID id) {
        database.createNativeQuery("delete from redemption_seen where redemption_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static java.time.OffsetDateTime begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(Time.DAYS).toOffsetDateTime();
    }
}
