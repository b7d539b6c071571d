package org.lovebank.task.disclosure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** Writes down who was shown what is private, in the transaction that shows it; and reads it back to whom it concerns. */
@ApplicationScoped
public class DisclosureRepository {

    /** Why somebody may look. */
    public enum Purpose {
        REVIEW,
        SERVICE,
        /** 异议: a case about what was served. */
        DISPUTE,
        /** 投诉: a case about how somebody behaved. */
        COMPLAINT
    }

    private static final String LOOKS = "select d.id, d.wish_id, d.order_id, d.assignment_id, d.complaint_id,"
            + " v.masked_name, d.viewer_id, d.purpose, array_to_string(d.shown, ',') as shown, d.viewed_at"
            + " from disclosure d left join wish w on w.id = d.wish_id"
            + " left join service_order o on o.id = d.order_id"
            + " left join assignment a on a.id = d.assignment_id"
            + " left join volunteer v on v.id = d.viewer_id where d.id < :before and ";
    private static final String NEWEST_FIRST = " order by d.id desc limit :most";

    private final Session entities;

    DisclosureRepository(Session entities) {
        this.entities = entities;
    }

    /** Somebody looked into a wish. */
    public void note(UUID wishId, UUID viewer, Purpose purpose, List<String> shown, Instant at) {
        keep(new Look(wishId, null, null, null, viewer, purpose, shown, at));
    }

    /** Somebody looked into an order. */
    public void noteOrder(UUID orderId, UUID viewer, Purpose purpose, List<String> shown, Instant at) {
        keep(new Look(null, orderId, null, null, viewer, purpose, shown, at));
    }

    /** Somebody looked at where a volunteer was, for a case. */
    public void noteCase(
            UUID assignmentId, UUID complaintId, UUID viewer, Purpose purpose, List<String> shown, Instant at) {
        keep(new Look(null, null, assignmentId, complaintId, viewer, purpose, shown, at));
    }

    private void keep(Look look) {
        entities.createNativeMutationQuery("insert into disclosure (id, wish_id, order_id, assignment_id, complaint_id,"
                        + " viewer_id, purpose, shown, viewed_at) values (:id, :wish, :order, :assignment, :complaint,"
                        + " :viewer, :purpose, string_to_array(:shown, ','), :at)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("wish", look.wishId(), UUID.class)
                .setParameter("order", look.orderId(), UUID.class)
                .setParameter("assignment", look.assignmentId(), UUID.class)
                .setParameter("complaint", look.complaintId(), UUID.class)
                .setParameter("viewer", look.viewer())
                .setParameter("purpose", look.purpose().name())
                .setParameter("shown", String.join(",", look.shown()))
                .setParameter("at", look.at())
                .executeUpdate();
    }

    /** Who looked at what this person wrote or is to receive, or at where they were; newest first. */
    List<DisclosureView> about(UUID person, UUID beforeId, int limit) {
        return entities
                .createNativeQuery(
                        LOOKS + ":person in (w.beneficiary_id, w.posted_by, o.beneficiary_id, o.posted_by,"
                                + " a.volunteer_id)" + NEWEST_FIRST,
                        Tuple.class)
                .setParameter("before", beforeId)
                .setParameter("person", person)
                .setParameter("most", limit)
                .getResultList()
                .stream()
                .map(DisclosureRepository::view)
                .toList();
    }

    /** Who looked at anything of a place and below it, newest first. */
    List<DisclosureView> in(AreaPath area, UUID beforeId, int limit) {
        return entities
                .createNativeQuery(
                        LOOKS + "(coalesce(w.wall_area_path, o.area_path, a.area_path) = :area"
                                + " or starts_with(coalesce(w.wall_area_path, o.area_path, a.area_path), :below))"
                                + NEWEST_FIRST,
                        Tuple.class)
                .setParameter("before", beforeId)
                .setParameter("area", area.value())
                .setParameter("below", area + ".")
                .setParameter("most", limit)
                .getResultList()
                .stream()
                .map(DisclosureRepository::view)
                .toList();
    }

    private static DisclosureView view(Tuple row) {
        String shown = row.get("shown", String.class);
        return new DisclosureView(
                row.get("id", UUID.class),
                row.get("wish_id", UUID.class),
                row.get("order_id", UUID.class),
                row.get("assignment_id", UUID.class),
                row.get("complaint_id", UUID.class),
                row.get("viewer_id", UUID.class),
                row.get("masked_name", String.class),
                row.get("purpose", String.class),
                shown == null || shown.isEmpty() ? List.of() : List.of(shown.split(",", -1)),
                row.get("viewed_at", Instant.class));
    }

    /** One look, as it is written down. */
    private record Look(
            @Nullable UUID wishId,
            @Nullable UUID orderId,
            @Nullable UUID assignmentId,
            @Nullable UUID complaintId,
            UUID viewer,
            Purpose purpose,
            List<String> shown,
            Instant at) {}
}
