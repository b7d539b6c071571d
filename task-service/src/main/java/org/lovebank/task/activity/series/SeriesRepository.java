package org.lovebank.task.activity.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.series.SeriesRefusal.NoSuchSeries;

/** The shelf of series, and of the days on which one is different. */
@ApplicationScoped
class SeriesRepository implements PanacheRepositoryBase<Series, UUID> {

    Series found(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchSeries(id)));
    }

    Series forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refused(new NoSuchSeries(id)));
    }

    void keep(Series series) {
        persistAndFlush(series);
    }

    List<Series> within(AreaPath area, UUID afterId, int limit) {
        Map<String, Object> values = new HashMap<>(
                Map.of("area", area.value(), "below", area + ".", "beyond", area + "/", "after", afterId));
        values.put("states", List.of(SeriesState.ACTIVE, SeriesState.ENDED));
        return find(
                        "(areaPath = :area or (areaPath >= :below and areaPath < :beyond)) and state in :states"
                                + " and id > :after order by id",
                        values)
                .page(0, limit)
                .list();
    }

    /** Series that have days to come without an activity; what somebody is changing just now waits. */
    List<Series> due(LocalDate until, int limit) {
        return session()
                .createNativeQuery(
                        "select * from activity_series where state = 'ACTIVE' and made_until_on < :until"
                                + " and (until_on is null or made_until_on < until_on)"
                                + " order by made_until_on limit :limit for update skip locked",
                        Series.class)
                .setParameter("until", until)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Notes that one day is different; a later word replaces an earlier one. */
    void except(UUID seriesId, Different day, UUID by, Instant at) {
        session()
                .createNativeMutationQuery("insert into series_day (series_id, on_day, skipped, starts_at, place,"
                        + " noted_by, noted_at) values (:series, :day, :skipped, cast(:starts as timestamptz),"
                        + " cast(:place as text), :by, :at) on conflict (series_id, on_day) do update set"
                        + " skipped = excluded.skipped, starts_at = excluded.starts_at, place = excluded.place,"
                        + " noted_by = excluded.noted_by, noted_at = excluded.noted_at")
                .setParameter("series", seriesId)
                .setParameter("day", day.on())
                .setParameter("skipped", day.skipped())
                .setParameter(
                        "starts", day.startsAt() == null ? null : day.startsAt().toString())
                .setParameter("place", day.place())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    Map<LocalDate, Different> differentDays(UUID seriesId, LocalDate fromOn) {
        Map<LocalDate, Different> days = new HashMap<>();
        List<Tuple> rows = session()
                .createNativeQuery(
                        "select on_day, skipped, starts_at, place from series_day where series_id = :series"
                                + " and on_day >= :day",
                        Tuple.class)
                .setParameter("series", seriesId)
                .setParameter("day", fromOn)
                .setMaxResults(1000)
                .getResultList();
        for (Tuple row : rows) {
            LocalDate on = row.get("on_day", LocalDate.class);
            days.put(
                    on,
                    new Different(
                            on,
                            row.get("skipped", Boolean.class),
                            row.get("starts_at", Instant.class),
                            row.get("place", String.class)));
        }
        return days;
    }

    /** The activity that was made for that day. */
    Optional<UUID> made(UUID seriesId, LocalDate on) {
        return session()
                .createNativeQuery(
                        "select id from activity where series_id = :series and occurrence_on = :day", UUID.class)
                .setParameter("series", seriesId)
                .setParameter("day", on)
                .getResultList()
                .stream()
                .findFirst();
    }

    boolean anybodySignedUp(UUID activityId) {
        return !session()
                .createNativeQuery("select 1 from sign_up where activity_id = :id limit 1", Integer.class)
                .setParameter("id", activityId)
                .getResultList()
                .isEmpty();
    }

    void moveShifts(UUID activityId, Duration by) {
        session()
                .createNativeMutationQuery(
                        "update activity_shift set starts_at = starts_at + :seconds * interval '1 second',"
                                + " ends_at = ends_at + :seconds * interval '1 second' where activity_id = :id")
                .setParameter("seconds", by.toSeconds())
                .setParameter("id", activityId)
                .executeUpdate();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    /** What is different on one day. */
    record Different(
            LocalDate on,
            boolean skipped,
            @Nullable Instant startsAt,
            @Nullable String place) {}
}
