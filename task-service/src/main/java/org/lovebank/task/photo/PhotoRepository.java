package org.lovebank.task.photo;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The shelf of references to photos. */
@ApplicationScoped
class PhotoRepository {

    private final Session entities;

    PhotoRepository(Session entities) {
        this.entities = entities;
    }

    /** Whether it was new. */
    boolean add(UUID orderId, PhotoView photo) {
        return entities.createNativeMutationQuery(
                                "insert into order_photo (id, order_id, moment, reference, sha256, added_by,"
                                        + " added_at) values (:id, :order, :moment, :reference, :hash, :by, :at)"
                                        + " on conflict do nothing")
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("order", orderId)
                        .setParameter("moment", photo.moment().name())
                        .setParameter("reference", photo.reference())
                        .setParameter("hash", photo.sha256())
                        .setParameter("by", photo.addedBy())
                        .setParameter("at", photo.addedAt())
                        .executeUpdate()
                == 1;
    }

    /** Oldest first. */
    List<PhotoView> of(UUID orderId, int limit) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select moment, reference, sha256, added_by, added_at from order_photo where order_id = :order"
                                + " order by id",
                        Tuple.class)
                .setParameter("order", orderId)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new PhotoView(
                        PhotoView.Moment.valueOf(row.get("moment", String.class)),
                        row.get("reference", String.class),
                        row.get("sha256", String.class),
                        row.get("added_by", UUID.class),
                        row.get("added_at", Instant.class)))
                .toList();
    }
}
