package org.lovebank.task.venue;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.venue.VenueRefusal.BookingOver;
import org.lovebank.task.venue.VenueRefusal.BookingTimeWrong;
import org.lovebank.task.venue.VenueRefusal.EquipmentLentOut;
import org.lovebank.task.venue.VenueRefusal.NoSuchBooking;

/** Books rooms and lends equipment, for one at a time. */
@ApplicationScoped
public class BookVenue {

    private static final int LONGEST_DAYS = 31;
    private static final int MOST = 500;

    private final VenueRepository venues;
    private final BookingRepository bookings;
    private final Clock clock;

    BookVenue(VenueRepository venues, BookingRepository bookings, Clock clock) {
        this.venues = venues;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** A room; another room of the house may call this inside its own transaction. */
    @Transactional
    public Booking room(Caller caller, UUID venueId, BookingRequest asked) {
        Instant now = clock.instant();
        venues.found(venueId).mustBeBookableBy(caller);
        mustBePossible(asked.from(), asked.to(), now);
        bookings.holdRoom(venueId, asked.roomId());
        Booking booking = new Booking(
                UuidCreator.getTimeOrderedEpoch(),
                venueId,
                asked.roomId(),
                null,
                1,
                asked.activityId(),
                asked.purpose(),
                asked.from(),
                asked.to(),
                Booking.State.BOOKED);
        bookings.add(booking, caller.id(), now);
        return booking;
    }

    @Transactional
    Booking equipment(Caller caller, UUID venueId, BookingRequest.Loan asked) {
        Instant now = clock.instant();
        venues.found(venueId).mustBeBookableBy(caller);
        mustBePossible(asked.from(), asked.to(), now);
        int left = bookings.quantityHeld(venueId, asked.equipmentId())
                - bookings.lentAtMost(asked.equipmentId(), asked.from(), asked.to());
        if (asked.quantity() > left) {
            throw new Refused(new EquipmentLentOut(asked.equipmentId(), left));
        }
        Booking booking = new Booking(
                UuidCreator.getTimeOrderedEpoch(),
                venueId,
                null,
                asked.equipmentId(),
                asked.quantity(),
                asked.activityId(),
                asked.purpose(),
                asked.from(),
                asked.to(),
                Booking.State.BOOKED);
        bookings.add(booking, caller.id(), now);
        return booking;
    }

    private static void mustBePossible(Instant from, Instant to, Instant now) {
        boolean possible = from.isBefore(to)
                && to.isAfter(now)
                && Duration.between(from, to).compareTo(Duration.ofDays(LONGEST_DAYS)) <= 0;
        if (!possible) {
            throw new Refused(new BookingTimeWrong(now, LONGEST_DAYS));
        }
    }

    /** The room is free again. */
    @Transactional
    public void cancel(Caller caller, UUID bookingId) {
        end(caller, bookingId, Booking.State.CANCELLED);
    }

    /** What was lent is back. */
    @Transactional
    Booking giveBack(Caller caller, UUID bookingId) {
        return end(caller, bookingId, Booking.State.RETURNED);
    }

    private Booking end(Caller caller, UUID bookingId, Booking.State state) {
        Booking booking = bookings.forChange(bookingId).orElseThrow(() -> new Refused(new NoSuchBooking(bookingId)));
        venues.found(booking.venueId()).mustBeBookableBy(caller);
        if (booking.state() != Booking.State.BOOKED
                || (state == Booking.State.RETURNED && booking.equipmentId() == null)) {
            throw new Refused(new BookingOver(bookingId));
        }
        bookings.end(bookingId, state);
        return new Booking(
                booking.id(),
                booking.venueId(),
                booking.roomId(),
                booking.equipmentId(),
                booking.quantity(),
                booking.activityId(),
                booking.purpose(),
                booking.from(),
                booking.to(),
                state);
    }

    @Transactional
    List<Booking> of(UUID venueId, @Nullable Instant from, @Nullable Instant to) {
        venues.found(venueId);
        Instant begin = from == null ? clock.instant() : from;
        Instant end = to == null ? begin.plus(Duration.ofDays(LONGEST_DAYS)) : to;
        if (!begin.isBefore(end)) {
            throw new Refused(new BookingTimeWrong(begin, LONGEST_DAYS));
        }
        return bookings.of(venueId, begin, end, MOST);
    }
}
