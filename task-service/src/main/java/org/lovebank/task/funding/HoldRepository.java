package org.lovebank.task.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The shelf of what the love bank said of holds. */
@ApplicationScoped
class HoldRepository {

    private static final int MOST = 50;

    private final Session entities;

    HoldRepository(Session entities) {
        this.entities = entities;
    }

    /** Keeps what is newer than what is known; whether it was. */
    boolean keep(HeardHold heard, String state) {
        return entities.createNativeMutationQuery(
                                "insert into order_hold (hold_id, order_id, version, payer_id, state, minutes, code, changed_at)"
                                        + " values (:id, :order, :version, :payer, :state, cast(:minutes as int),"
                                        + " cast(:code as text), :at) on conflict (hold_id) do update set"
                                        + " version = excluded.version, state = excluded.state,"
                                        + " minutes = coalesce(excluded.minutes, order_hold.minutes),"
                                        + " code = excluded.code, changed_at = excluded.changed_at"
                                        + " where order_hold.version < excluded.version")
                        .setParameter("id", heard.holdId())
                        .setParameter("order", heard.orderId())
                        .setParameter("version", heard.version())
                        .setParameter("payer", heard.payerId())
                        .setParameter("state", state)
                        .setParameter("minutes", heard.minutes())
                        .setParameter("code", heard.code())
                        .setParameter("at", heard.at())
                        .executeUpdate()
                == 1;
    }

    /** In which states an order's holds are. */
    List<String> statesOf(UUID orderId) {
        return entities.createNativeQuery("select distinct state from order_hold where order_id = :order", String.class)
                .setParameter("order", orderId)
                .setMaxResults(MOST)
                .getResultList();
    }
}
