package org.lovebank.task.order.step;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The book of steps. */
@ApplicationScoped
public class StepRepository {

    private static final int MOST = 500;

    private final Session entities;

    StepRepository(Session entities) {
        this.entities = entities;
    }

    public void add(UUID orderId, StepView step) {
        entities.createNativeMutationQuery(
                        "insert into order_step (id, order_id, state, org_id, filled, by_person, reason, at)"
                                + " values (:id, :order, :state, cast(:org as uuid), :filled, cast(:by as uuid),"
                                + " cast(:reason as text), :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("order", orderId)
                .setParameter("state", step.state())
                .setParameter("org", step.organisationId())
                .setParameter("filled", step.filled())
                .setParameter("by", step.by())
                .setParameter("reason", step.reason())
                .setParameter("at", step.at())
                .executeUpdate();
    }

    /** Oldest first. */
    public List<StepView> of(UUID orderId) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select state, org_id, filled, by_person, reason, at from order_step where order_id = :order"
                                + " order by id",
                        Tuple.class)
                .setParameter("order", orderId)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new StepView(
                        row.get("state", String.class),
                        row.get("org_id", UUID.class),
                        row.get("filled", Number.class).intValue(),
                        row.get("by_person", UUID.class),
                        row.get("reason", String.class),
                        row.get("at", Instant.class)))
                .toList();
    }
}
