package org.lovebank.task.activity.consignment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.consignment.ConsignmentRefusal.NoSuchConsignment;
import org.lovebank.task.activity.consignment.ConsignmentRequest.View;

/** The shelf of consigned work. */
@ApplicationScoped
class ConsignmentRepository {

    private static final int MOST = 500;

    private final Session entities;

    ConsignmentRepository(Session entities) {
        this.entities = entities;
    }

    UUID add(UUID seriesId, ConsignmentRequest asked, UUID by, Instant at) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        entities.createNativeMutationQuery(
                        "insert into consignment (id, series_id, maker_id, item, pieces, price_cents,"
                                + " noted_by, noted_at) values (:id, :series, :maker, :item, :pieces, :price, :by, :at)")
                .setParameter("id", id)
                .setParameter("series", seriesId)
                .setParameter("maker", asked.makerId())
                .setParameter("item", asked.item())
                .setParameter("pieces", asked.pieces())
                .setParameter("price", asked.priceCents())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        return id;
    }

    /** How many are left, held until the sale is noted. */
    int leftHeld(UUID seriesId, UUID id) {
        List<Integer> pieces = entities.createNativeQuery(
                        "select pieces from consignment where id = :id and series_id = :series for update",
                        Integer.class)
                .setParameter("id", id)
                .setParameter("series", seriesId)
                .getResultList();
        if (pieces.isEmpty()) {
            throw new Refused(new NoSuchConsignment(id));
        }
        long sold = entities.createNativeQuery(
                        "select coalesce(sum(pieces), 0) from consignment_sale where consignment_id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        return Math.toIntExact(pieces.getFirst() - sold);
    }

    void sell(UUID id, ConsignmentRequest.Sale sale, UUID by, Instant at) {
        entities.createNativeMutationQuery("insert into consignment_sale (id, consignment_id, pieces, received_cents,"
                        + " noted_by, noted_at) values (:sale, :id, :pieces, :received, :by, :at)")
                .setParameter("sale", UuidCreator.getTimeOrderedEpoch())
                .setParameter("id", id)
                .setParameter("pieces", sale.pieces())
                .setParameter("received", sale.receivedCents())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    List<View> of(UUID seriesId) {
        return entities
                .createNativeQuery(
                        "select c.id, c.maker_id, c.item, c.pieces, c.price_cents, cast(coalesce(sum(s.pieces), 0) as int)"
                                + " as sold, cast(coalesce(sum(s.received_cents), 0) as bigint) as received"
                                + " from consignment c left join consignment_sale s on s.consignment_id = c.id"
                                + " where c.series_id = :series group by c.id order by c.id",
                        Tuple.class)
                .setParameter("series", seriesId)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new View(
                        row.get("id", UUID.class),
                        row.get("maker_id", UUID.class),
                        row.get("item", String.class),
                        row.get("pieces", Integer.class),
                        row.get("price_cents", Integer.class),
                        row.get("sold", Integer.class),
                        row.get("received", Long.class)))
                .toList();
    }
}
