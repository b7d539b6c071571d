package org.lovebank.task.fair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.fair.FairRefusal.NoSuchStall;

/** The shelf of stalls. */
@ApplicationScoped
class StallRepository {

    private final Session entities;

    StallRepository(Session entities) {
        this.entities = entities;
    }

    void add(UUID id, UUID activityId, UUID bookingId, StallRequest asked, UUID by, Instant at) {
        entities.createNativeMutationQuery("insert into fair_stall (id, activity_id, booking_id, title, service,"
                        + " organisation_id, team_id, visitors_max, state, opened_by, opened_at) values (:id, :activity,"
                        + " :booking, :title, :service, cast(:organisation as uuid), cast(:team as uuid), :visitors,"
                        + " 'OPEN', :by, :at)")
                .setParameter("id", id)
                .setParameter("activity", activityId)
                .setParameter("booking", bookingId)
                .setParameter("title", asked.title())
                .setParameter("service", asked.service().name())
                .setParameter("organisation", text(asked.organisationId()))
                .setParameter("team", text(asked.teamId()))
                .setParameter("visitors", asked.visitors())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    List<Stall> of(UUID activityId, int most) {
        return entities
                .createNativeQuery(
                        "select s.*, b.room_id, r.name as room_name, lower(b.span) as begins, upper(b.span) as ends"
                                + " from fair_stall s join venue_booking b on b.id = s.booking_id"
                                + " join venue_room r on r.id = b.room_id where s.activity_id = :activity"
                                + " and s.state = 'OPEN' order by lower(b.span), s.id",
                        Tuple.class)
                .setParameter("activity", activityId)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(StallRepository::stall)
                .toList();
    }

    private static Stall stall(Tuple row) {
        return new Stall(
                row.get("id", UUID.class),
                row.get("activity_id", UUID.class),
                row.get("title", String.class),
                Stall.Offered.valueOf(row.get("service", String.class)),
                row.get("organisation_id", UUID.class),
                row.get("team_id", UUID.class),
                row.get("visitors_max", Integer.class),
                row.get("booking_id", UUID.class),
                row.get("room_id", UUID.class),
                row.get("room_name", String.class),
                row.get("begins", Instant.class),
                row.get("ends", Instant.class));
    }

    /** Closes it; answers with the booking that it held. */
    UUID close(UUID activityId, UUID stallId) {
        List<UUID> bookings = entities.createNativeQuery(
                        "select booking_id from fair_stall where id = :id and activity_id = :activity"
                                + " and state = 'OPEN' for update",
                        UUID.class)
                .setParameter("id", stallId)
                .setParameter("activity", activityId)
                .getResultList();
        if (bookings.isEmpty()) {
            throw new Refused(new NoSuchStall(stallId));
        }
        entities.createNativeMutationQuery("update fair_stall set state = 'CLOSED' where id = :id")
                .setParameter("id", stallId)
                .executeUpdate();
        return bookings.getFirst();
    }
}
