package org.lovebank.task.escalation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;

/** The book of escalations, and which orders are due for one. */
@ApplicationScoped
class EscalationRepository {

    private static final int MOST = 200;

    private final Session entities;

    EscalationRepository(Session entities) {
        this.entities = entities;
    }

    /** Written once for each alert; whether it was this time. */
    boolean add(UUID orderId, EscalationView hop) {
        return entities.createNativeMutationQuery(
                                "insert into escalation (id, order_id, kind, state, level, due_at, at)"
                                        + " values (:id, :order, :kind, :state, :level, :due, :at) on conflict do nothing")
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("order", orderId)
                        .setParameter("kind", hop.kind().name())
                        .setParameter("state", hop.state())
                        .setParameter("level", hop.level().name())
                        .setParameter("due", hop.dueAt())
                        .setParameter("at", hop.at())
                        .executeUpdate()
                == 1;
    }

    /** Oldest first. */
    List<EscalationView> of(UUID orderId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select kind, state, level, due_at, at from escalation where order_id = :order order by id",
                        Tuple.class)
                .setParameter("order", orderId)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new EscalationView(
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("state", String.class),
                        Level.valueOf(row.get("level", String.class)),
                        row.get("due_at", Instant.class),
                        row.get("at", Instant.class)))
                .toList();
    }

    /** Orders whose clock has run out. */
    List<UUID> overdue(Instant now, int limit) {
        return ids("select id from service_order where due_at <= :at order by due_at", now, limit);
    }

    /** Where orders with open seats start in the days ahead; each place once. */
    List<AreaPath> areasStartingWithin(Duration ahead, Instant now) {
        return entities
                .createNativeQuery(
                        "select distinct area_path from service_order where state in ('ISSUED', 'OPEN_GRAB', 'DISPATCHED')"
                                + " and starts_at > :now and starts_at <= :until",
                        String.class)
                .setParameter("now", now)
                .setParameter("until", now.plus(ahead))
                .getResultList()
                .stream()
                .map(AreaPath::new)
                .toList();
    }

    /** Orders of these places with open seats that start so soon, and whose team has not heard of it yet. */
    List<UUID> startingWithin(Duration lead, List<AreaPath> areas, Instant now, int limit) {
        return entities.createNativeQuery(
                        "select id from service_order o where state in ('ISSUED', 'OPEN_GRAB', 'DISPATCHED')"
                                + " and area_path in (:areas) and starts_at > :now and starts_at <= :until"
                                + " and not exists (select 1 from escalation e"
                                + " where e.order_id = o.id and e.kind = 'STARTS_SOON' and e.due_at = o.starts_at -"
                                + " :minutes * interval '1 minute') order by starts_at",
                        UUID.class)
                .setParameter("now", now)
                .setParameterList("areas", areas.stream().map(AreaPath::value).toList())
                .setParameter("until", now.plus(lead))
                .setParameter("minutes", (int) lead.toMinutes())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Orders with open seats whose last moment to begin has come. */
    List<UUID> begunWithout(Instant now, int limit) {
        return ids(
                "select id from service_order where state in ('ISSUED', 'OPEN_GRAB', 'DISPATCHED') and case when filled > 0"
                        + " then starts_at else window_to - duration_minutes * interval '1 minute' end <= :at"
                        + " order by starts_at",
                now,
                limit);
    }

    private List<UUID> ids(String sql, Instant at, int limit) {
        return entities.createNativeQuery(sql, UUID.class)
                .setParameter("at", at)
                .setMaxResults(limit)
                .getResultList();
    }
}
