package org.lovebank.task.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.venue.VenueRefusal.NoSuchEquipment;
import org.lovebank.task.venue.VenueRefusal.NoSuchRoom;
import org.lovebank.task.venue.VenueRefusal.RoomTaken;
import org.lovebank.task.venue.VenueRefusal.UnknownActivity;

/** The shelf of bookings; the database refuses a room to two at once. */
@ApplicationScoped
class BookingRepository {

    private static final String EXCLUSION = "23P01";
    private static final String FOREIGN_KEY = "23503";

    private final Session entities;

    BookingRepository(Session entities) {
        this.entities = entities;
    }

    /** The room, held: two insertions at once would wait for each other's span, and PostgreSQL calls that a deadlock. */
    void holdRoom(UUID venueId, UUID roomId) {
        boolean there = !entities.createNativeQuery(
                        "select 1 from venue_room where id = :id and venue_id = :venue for no key update",
                        Integer.class)
                .setParameter("id", roomId)
                .setParameter("venue", venueId)
                .getResultList()
                .isEmpty();
        if (!there) {
            throw new Refused(new NoSuchRoom(roomId));
        }
    }

    /** How many there are, held so that they are lent one after the other. */
    int quantityHeld(UUID venueId, UUID equipmentId) {
        return entities
                .createNativeQuery(
                        "select quantity from venue_equipment where id = :id and venue_id = :venue for update",
                        Integer.class)
                .setParameter("id", equipmentId)
                .setParameter("venue", venueId)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchEquipment(equipmentId)));
    }

    /** The most that are lent at any moment between the two. */
    int lentAtMost(UUID equipmentId, Instant from, Instant to) {
        Long most = entities.createNativeQuery(
                        "select cast(coalesce(max((select sum(b.quantity) from venue_booking b where b.equipment_id = :id"
                                + " and b.state = 'BOOKED' and b.span @> m.moment)), 0) as bigint) from (select cast(:from as timestamptz) as moment"
                                + " union select lower(span) from venue_booking where equipment_id = :id"
                                + " and state = 'BOOKED' and lower(span) >= :from and lower(span) < :to) m",
                        Long.class)
                .setParameter("id", equipmentId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        return most.intValue();
    }

    void add(Booking booking, UUID by, Instant at) {
        try {
            entities.createNativeMutationQuery(
                            "insert into venue_booking (id, venue_id, room_id, equipment_id, quantity, activity_id,"
                                    + " purpose, span, state, booked_by, booked_at) values (:id, :venue,"
                                    + " cast(:room as uuid), cast(:equipment as uuid), :quantity,"
                                    + " cast(:activity as uuid), :purpose, tstzrange(:from, :to), 'BOOKED', :by, :at)")
                    .setParameter("id", booking.id())
                    .setParameter("venue", booking.venueId())
                    .setParameter("room", text(booking.roomId()))
                    .setParameter("equipment", text(booking.equipmentId()))
                    .setParameter("quantity", booking.quantity())
                    .setParameter("activity", text(booking.activityId()))
                    .setParameter("purpose", booking.purpose())
                    .setParameter("from", booking.from())
                    .setParameter("to", booking.to())
                    .setParameter("by", by)
                    .setParameter("at", at)
                    .executeUpdate();
        } catch (ConstraintViolationException violation) {
            UUID room = booking.roomId();
            UUID activity = booking.activityId();
            if (EXCLUSION.equals(violation.getSQLState()) && room != null) {
                throw new Refused(new RoomTaken(room, booking.from(), booking.to()));
            }
            if (FOREIGN_KEY.equals(violation.getSQLState()) && activity != null) {
                throw new Refused(new UnknownActivity(activity));
            }
            throw violation;
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    Optional<Booking> forChange(UUID id) {
        return entities
                .createNativeQuery(COLUMNS + " where id = :id for update", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(BookingRepository::booking);
    }

    void end(UUID id, Booking.State state) {
        entities.createNativeMutationQuery("update venue_booking set state = :state where id = :id")
                .setParameter("state", state.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    List<Booking> of(UUID venueId, Instant from, Instant to, int limit) {
        return entities
                .createNativeQuery(
                        COLUMNS + " where venue_id = :venue and state = 'BOOKED' and span && tstzrange(:from, :to)"
                                + " order by lower(span), id limit :limit",
                        Tuple.class)
                .setParameter("venue", venueId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(BookingRepository::booking)
                .toList();
    }

    private static final String COLUMNS =
            "select id, venue_id, room_id, equipment_id, quantity, activity_id, purpose, lower(span) as begins,"
                    + " upper(span) as ends, state from venue_booking";

    private static Booking booking(Tuple row) {
        return new Booking(
                row.get("id", UUID.class),
                row.get("venue_id", UUID.class),
                row.get("room_id", UUID.class),
                row.get("equipment_id", UUID.class),
                row.get("quantity", Integer.class),
                row.get("activity_id", UUID.class),
                row.get("purpose", String.class),
                row.get("begins", Instant.class),
                row.get("ends", Instant.class),
                Booking.State.valueOf(row.get("state", String.class)));
    }
}
