package org.lovebank.task.venue;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.venue.VenueRefusal.RoomsLargerThanVenue;
import org.lovebank.task.venue.VenueRefusal.UnknownVenueArea;
import org.lovebank.task.venue.VenueView.RoomView;

/** Enters venues with their rooms and equipment, and shows them. */
@ApplicationScoped
class KeepVenue {

    private static final UUID FIRST = new UUID(0, 0);

    private final VenueRepository venues;
    private final PlaceRepository places;
    private final Cursors cursors;
    private final Clock clock;

    KeepVenue(VenueRepository venues, PlaceRepository places, Cursors cursors, Clock clock) {
        this.venues = venues;
        this.places = places;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    VenueView enter(Caller caller, VenueRequest asked) {
        AreaPath area = new AreaPath(asked.areaPath());
        Venue.mustHold(caller, area, Venue.KEEPERS);
        if (!places.knows(area)) {
            throw new Refused(new UnknownVenueArea(asked.areaPath()));
        }
        Venue venue = new Venue(
                UuidCreator.getTimeOrderedEpoch(),
                area,
                asked.name(),
                asked.kind(),
                asked.place(),
                asked.squareMetres());
        venues.add(venue, caller.id(), clock.instant());
        return view(venue);
    }

    @Transactional
    VenueView addRoom(Caller caller, UUID venueId, VenueRequest.Room asked) {
        Venue venue = venues.forChange(venueId);
        venue.mustBeKeptBy(caller);
        int left = venue.squareMetres()
                - venues.rooms(venueId).stream()
                        .mapToInt(RoomView::squareMetres)
                        .sum();
        if (asked.squareMetres() > left) {
            throw new Refused(new RoomsLargerThanVenue(venue.squareMetres(), left));
        }
        venues.addRoom(venueId, asked);
        return view(venue);
    }

    @Transactional
    VenueView addEquipment(Caller caller, UUID venueId, VenueRequest.Equipment asked) {
        Venue venue = venues.forChange(venueId);
        venue.mustBeKeptBy(caller);
        venues.addEquipment(venueId, asked);
        return view(venue);
    }

    @Transactional
    VenueView one(UUID venueId) {
        return view(venues.found(venueId));
    }

    @Transactional
    Page<VenueView> within(AreaPath area, Paging paging) {
        String list = "venues/" + area;
        UUID after = cursors.idPosition(paging, list).orElse(FIRST);
        List<Venue> found = venues.within(area, after, paging.size() + 1);
        return cursors.page(found, paging, list, venue -> List.of(venue.id().toString()))
                .map(this::view);
    }

    private VenueView view(Venue venue) {
        return VenueView.of(venue, venues.rooms(venue.id()), venues.equipment(venue.id()));
    }
}
