package org.lovebank.task.venue;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A venue with its rooms and what it lends. */
@Schema(name = "Venue")
record VenueView(
        UUID id,
        String areaPath,
        String name,
        Venue.Kind kind,
        String place,
        int squareMetres,
        List<RoomView> rooms,
        List<EquipmentView> equipment) {

    /** A room. */
    @Schema(name = "Room")
    record RoomView(UUID id, String name, String kind, int seats, int squareMetres) {}

    /** Something lent. */
    @Schema(name = "Equipment")
    record EquipmentView(UUID id, String name, int quantity) {}

    static VenueView of(Venue venue, List<RoomView> rooms, List<EquipmentView> equipment) {
        return new VenueView(
                venue.id(),
                venue.area().value(),
                venue.name(),
                venue.kind(),
                venue.place(),
                venue.squareMetres(),
                rooms,
                equipment);
    }
}
