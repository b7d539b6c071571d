package org.lovebank.task.venue;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.venue.VenueRefusal.NameTaken;
import org.lovebank.task.venue.VenueRefusal.NoSuchVenue;
import org.lovebank.task.venue.VenueView.EquipmentView;
import org.lovebank.task.venue.VenueView.RoomView;

/** The shelf of venues, rooms and equipment. */
@ApplicationScoped
class VenueRepository {

    private static final int MOST = 500;

    private final Session entities;

    VenueRepository(Session entities) {
        this.entities = entities;
    }

    Venue found(UUID id) {
        return one("select * from venue where id = :id", id).orElseThrow(() -> new Refused(new NoSuchVenue(id)));
    }

    /** Held, so that rooms are counted one after the other. */
    Venue forChange(UUID id) {
        return one("select * from venue where id = :id for update", id)
                .orElseThrow(() -> new Refused(new NoSuchVenue(id)));
    }

    private Optional<Venue> one(String sql, UUID id) {
        return entities.createNativeQuery(sql, Tuple.class).setParameter("id", id).getResultList().stream()
                .findFirst()
                .map(VenueRepository::venue);
    }

    List<Venue> within(AreaPath area, UUID afterId, int limit) {
        return entities
                .createNativeQuery(
                        "select * from venue where (area_path = :area or (area_path >= :below and area_path < :beyond))"
                                + " and id > :after order by id limit :limit",
                        Tuple.class)
                .setParameter("area", area.value())
                .setParameter("below", area + ".")
                .setParameter("beyond", area + "/")
                .setParameter("after", afterId)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(VenueRepository::venue)
                .toList();
    }

    private static Venue venue(Tuple row) {
        return new Venue(
                row.get("id", UUID.class),
                new AreaPath(row.get("area_path", String.class)),
                row.get("name", String.class),
                Venue.Kind.valueOf(row.get("kind", String.class)),
                row.get("place", String.class),
                row.get("square_metres", Integer.class));
    }

    void add(Venue venue, UUID by, Instant at) {
        int added = entities.createNativeMutationQuery(
                        "insert into venue (id, area_path, name, kind, place, square_metres, created_by, created_at)"
                                + " values (:id, :area, :name, :kind, :place, :metres, :by, :at)"
                                + " on conflict (area_path, name) do nothing")
                .setParameter("id", venue.id())
                .setParameter("area", venue.area().value())
                .setParameter("name", venue.name())
                .setParameter("kind", venue.kind().name())
                .setParameter("place", venue.place())
                .setParameter("metres", venue.squareMetres())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        mustBeNew(added, venue.name());
    }

    UUID addRoom(UUID venueId, VenueRequest.Room room) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = entities.createNativeMutationQuery(
                        "insert into venue_room (id, venue_id, name, kind, seats, square_metres)"
                                + " values (:id, :venue, :name, :kind, :seats, :metres) on conflict (venue_id, name) do nothing")
                .setParameter("id", id)
                .setParameter("venue", venueId)
                .setParameter("name", room.name())
                .setParameter("kind", room.kind())
                .setParameter("seats", room.seats())
                .setParameter("metres", room.squareMetres())
                .executeUpdate();
        mustBeNew(added, room.name());
        return id;
    }

    UUID addEquipment(UUID venueId, VenueRequest.Equipment equipment) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = entities.createNativeMutationQuery("insert into venue_equipment (id, venue_id, name, quantity)"
                        + " values (:id, :venue, :name, :quantity) on conflict (venue_id, name) do nothing")
                .setParameter("id", id)
                .setParameter("venue", venueId)
                .setParameter("name", equipment.name())
                .setParameter("quantity", equipment.quantity())
                .executeUpdate();
        mustBeNew(added, equipment.name());
        return id;
    }

    private static void mustBeNew(int added, String name) {
        if (added == 0) {
            throw new Refused(new NameTaken(name));
        }
    }

    List<RoomView> rooms(UUID venueId) {
        return entities
                .createNativeQuery("select * from venue_room where venue_id = :venue order by name", Tuple.class)
                .setParameter("venue", venueId)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new RoomView(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        row.get("kind", String.class),
                        row.get("seats", Integer.class),
                        row.get("square_metres", Integer.class)))
                .toList();
    }

    List<EquipmentView> equipment(UUID venueId) {
        return entities
                .createNativeQuery("select * from venue_equipment where venue_id = :venue order by name", Tuple.class)
                .setParameter("venue", venueId)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new EquipmentView(
                        row.get("id", UUID.class), row.get("name", String.class), row.get("quantity", Integer.class)))
                .toList();
    }
}
