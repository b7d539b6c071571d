package org.lovebank.task.venue;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a venue says no. */
public sealed interface VenueRefusal extends Refusal {

    /** There is no such venue. */
    record NoSuchVenue(UUID venueId) implements VenueRefusal {}

    /** This venue has no such room. */
    record NoSuchRoom(UUID roomId) implements VenueRefusal {}

    /** This venue has no such equipment. */
    record NoSuchEquipment(UUID equipmentId) implements VenueRefusal {}

    /** There is no such booking, or not for this caller. */
    record NoSuchBooking(UUID bookingId) implements VenueRefusal {}

    /** The registry has told of no such place. */
    record UnknownVenueArea(String areaPath) implements VenueRefusal {}

    /** There is no such activity. */
    record UnknownActivity(UUID activityId) implements VenueRefusal {}

    /** Venues are kept and booked by those whose office covers the place. */
    record NotYourVenue(String areaPath) implements VenueRefusal {}

    /** A venue has each name once. */
    record NameTaken(String name) implements VenueRefusal {}

    /** Rooms are not larger than their house. */
    record RoomsLargerThanVenue(int squareMetres, int leftSquareMetres) implements VenueRefusal {}

    /** Somebody has the room at that time. */
    record RoomTaken(UUID roomId, Instant from, Instant to) implements VenueRefusal {}

    /** More than is there at that time. */
    record EquipmentLentOut(UUID equipmentId, int left) implements VenueRefusal {}

    /** It ends before it begins, lies in the past, or is longer than a booking may be. */
    record BookingTimeWrong(Instant earliestFrom, int longestDays) implements VenueRefusal {}

    /** It was given back, or called off. */
    record BookingOver(UUID bookingId) implements VenueRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchVenue _, NoSuchRoom _, NoSuchEquipment _, NoSuchBooking _ -> Kind.MISSING;
            case NotYourVenue _ -> Kind.FORBIDDEN;
            case NameTaken _, RoomTaken _, EquipmentLentOut _, BookingOver _ -> Kind.CONFLICT;
            case UnknownVenueArea _, UnknownActivity _, RoomsLargerThanVenue _, BookingTimeWrong _ -> Kind.INVALID;
        };
    }
}
