package org.lovebank.task.disclosure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes down who was shown what is private, in the transaction that shows it; and reads it back to whom it concerns. */
@ApplicationScoped
public class DisclosureRepository {

    /** Why somebody may look. */
    public enum Purpose {
        REVIEW,
        SERVICE
    }

    private final Session entities;

    DisclosureRepository(Session entities) {
        this.entities = entities;
    }

    /** Somebody looked into a wish. */
    public void note(UUID wishId, UUID viewer, Purpose purpose, List<String> shown, Instant at) {
        keep(wishId, null, viewer, purpose, shown, at);
    }

    /** Somebody looked into an order. */
    public void noteOrder(UUID orderId, UUID viewer, Purpose purpose, List<String> shown, Instant at) {
        keep(null, orderId, viewer, purpose, shown, at);
    }

    private void keep(
            @Nullable UUID wishId,
            @Nullable UUID orderId,
            UUID viewer,
            Purpose purpose,
            List<String> shown,
            Instant at) {
        entities.createNativeMutationQuery("insert into disclosure (id, wish_id, order_id, viewer_id, purpose, shown,"
                        + " viewed_at) values (:id, :wish, :order, :viewer, :purpose,"
                        + " string_to_array(:shown, ','), :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("wish", wishId, UUID.class)
                .setParameter("order", orderId, UUID.class)
                .setParameter("viewer", viewer)
                .setParameter("purpose", purpose.name())
                .setParameter("shown", String.join(",", shown))
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Who looked at what this person wrote or is to receive, newest first. */
    List<DisclosureView> about(UUID person, UUID beforeId, int limit) {
        return entities
                .createNativeQuery(
                        "select d.id, d.wish_id, d.order_id, v.masked_name, d.viewer_id, d.purpose,"
                                + " array_to_string(d.shown, ',') as shown, d.viewed_at"
                                + " from disclosure d left join wish w on w.id = d.wish_id"
                                + " left join service_order o on o.id = d.order_id"
                                + " left join volunteer v on v.id = d.viewer_id"
                                + " where d.id < :before and :person in (w.beneficiary_id, w.posted_by,"
                                + " o.beneficiary_id, o.posted_by) order by d.id desc limit :most",
                        Tuple.class)
                .setParameter("before", beforeId)
                .setParameter("person", person)
                .setParameter("most", limit)
                .getResultList()
                .stream()
                .map(row -> DisclosureView.of(
                        row.get("id", UUID.class),
                        row.get("wish_id", UUID.class),
                        row.get("order_id", UUID.class),
                        row.get("viewer_id", UUID.class),
                        row.get("masked_name", String.class),
                        row.get("purpose", String.class),
                        row.get("shown", String.class),
                        row.get("viewed_at", Instant.class)))
                .toList();
    }
}
