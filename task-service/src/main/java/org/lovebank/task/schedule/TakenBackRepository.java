package org.lovebank.task.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What agreements made for days to come, and what of it is taken back. */
@ApplicationScoped
class TakenBackRepository {

    private final Session entities;

    TakenBackRepository(Session entities) {
        this.entities = entities;
    }

    /** A day to come and its order. */
    record Ahead(UUID orderId, LocalDate occursOn) {}

    /** What was made and has not begun; of one volunteer only where it is their turn or their seat. In order of ids. */
    List<Ahead> ahead(UUID agreementId, @Nullable UUID volunteer, Instant now) {
        return entities
                .createNativeQuery(
                        "select o.order_id, o.occurs_on from agreement_occurrence o"
                                + " join service_order s on s.id = o.order_id"
                                + " where o.agreement_id = :agreement and o.taken_back_at is null and s.starts_at > :now"
                                + " and (cast(:volunteer as uuid) is null"
                                + " or exists (select from agreement_turn t where t.order_id = o.order_id"
                                + " and t.volunteer_id = :volunteer and t.outcome is null)"
                                + " or exists (select from assignment a where a.order_id = o.order_id"
                                + " and a.volunteer_id = :volunteer and a.state in ('OFFERED', 'ACCEPTED')))"
                                + " order by o.order_id",
                        Tuple.class)
                .setParameter("agreement", agreementId)
                .setParameter("volunteer", volunteer, UUID.class)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> new Ahead(row.get("order_id", UUID.class), row.get("occurs_on", LocalDate.class)))
                .toList();
    }

    /** Holds the turns of these orders: whoever is being seated just now is waited for. */
    void holdTurns(List<UUID> orders) {
        List<Integer> _ = entities.createNativeQuery(
                        "select 1 from agreement_turn where order_id in (:orders) order by order_id, volunteer_id"
                                + " for update",
                        Integer.class)
                .setParameterList("orders", orders)
                .getResultList();
    }

    /** The day may be made again; turns that nobody was seated for are settled. */
    void takeBack(UUID orderId, String why, Instant now) {
        entities.createNativeMutationQuery("update agreement_occurrence set taken_back_at = :now, taken_back_for = :why"
                        + " where order_id = :order and taken_back_at is null")
                .setParameter("order", orderId)
                .setParameter("why", why)
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeMutationQuery("update agreement_turn set outcome = :why, settled_at = :now"
                        + " where order_id = :order and outcome is null")
                .setParameter("order", orderId)
                .setParameter("why", why)
                .setParameter("now", now)
                .executeUpdate();
    }
}
