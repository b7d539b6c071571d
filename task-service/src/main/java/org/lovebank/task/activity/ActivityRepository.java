package org.lovebank.task.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.ActivityRefusal.NoSuchActivity;

/** The shelf of activities. */
@ApplicationScoped
public class ActivityRepository implements PanacheRepositoryBase<Activity, UUID> {

    private static final String WITHIN =
            "(belonging.areaPath = :area or (belonging.areaPath >= :below and belonging.areaPath < :beyond))";

    /** The activity, if it is there and the caller may know of it. */
    public Activity findFor(Caller caller, UUID id) {
        return visible(findByIdOptional(id), caller, id);
    }

    /** The same, held against every other change until the transaction ends. */
    public Activity findForChange(Caller caller, UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller, id);
    }

    /** Where it stands now; nobody moves it on before this transaction ends. */
    public ActivityState stateKept(UUID id) {
        // Plain JDBC: a native query with a result type is planned anew each time, and very many ask in one moment.
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select state from activity where id = ? for share")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return ActivityState.valueOf(row.getString(1));
                }
            }
        });
    }

    private static Activity visible(Optional<Activity> found, Caller caller, UUID id) {
        return found.filter(activity -> activity.visibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchActivity(id)));
    }

    /** Writes now, so that the version is the one that the event tells of. */
    public void keep(Activity activity) {
        persistAndFlush(activity);
    }

    public String nextNumber(Instant now) {
        Number number = (Number) getEntityManager()
                .createNativeQuery("select nextval('activity_number')")
                .getSingleResult();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, Time.DAYS));
        return "A%s-%06d".formatted(day, number.longValue());
    }

    /** What a place and the places below it hold between two moments, in the order in which it begins. */
    public List<Activity> within(AreaPath area, CalendarFilter filter, Instant afterStart, UUID afterId, int limit) {
        StringBuilder hql = new StringBuilder(
                WITHIN + " and life.state in :states and notice.startsAt < :to"
                        + " and notice.endsAt > :from and (notice.startsAt > :afterStart or (notice.startsAt = :afterStart and id > :afterId))");
        Map<String, Object> values = place(area);
        values.putAll(Map.of(
                "states", filter.states(),
                "from", filter.from(),
                "to", filter.to(),
                "afterStart", afterStart,
                "afterId", afterId));
        filter.type().ifPresent(type -> {
            hql.append(" and type = :type");
            values.put("type", type);
        });
        filter.campaign().ifPresent(code -> {
            hql.append(" and belonging.campaignCode = :campaign");
            values.put("campaign", code);
        });
        return find(hql + " order by notice.startsAt, id", values)
                .page(0, limit)
                .list();
    }

    /** What was announced to the public in a place: still on, or called off after it was published. */
    public List<Activity> announced(AreaPath area, Instant from, Instant to, int limit) {
        Map<String, Object> values = place(area);
        values.putAll(Map.of("from", from, "to", to));
        String hql = WITHIN + " and life.publishedAt is not null and notice.startsAt >= :from and notice.startsAt < :to"
                + " order by notice.startsAt, id";
        return find(hql, values).page(0, limit).list();
    }

    /** How many were published in a place within some days. */
    public long published(AreaPath area, Instant from, Instant to) {
        Map<String, Object> values = place(area);
        values.putAll(Map.of("from", from, "to", to));
        return count(WITHIN + " and life.publishedAt >= :from and life.publishedAt < :to", values);
    }

    private static Map<String, Object> place(AreaPath area) {
        return new HashMap<>(Map.of("area", area.value(), "below", area + ".", "beyond", area + "/"));
    }

    /** Those whose clock has run out in a state; what somebody is changing just now waits for the next round. */
    public List<Activity> due(ActivityState state, Clock clock, Instant at, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from activity where state = :state and " + clock.column() + " <= :at order by "
                                + clock.column() + " limit :limit for update skip locked",
                        Activity.class)
                .setParameter("state", state.name())
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Which moment of an activity a job waits for. */
    public enum Clock {
        SIGN_UP_UNTIL("sign_up_until"),
        START("starts_at"),
        END("ends_at"),
        CHANGE("changed_at");

        private final String column;

        Clock(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
