package org.lovebank.task.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.lovebank.events.VolunteerEvent.AreaChanged;

/** Remembers what the registry tells about a place. */
@ApplicationScoped
public class LearnPlace {

    private final PlaceRepository places;

    LearnPlace(PlaceRepository places) {
        this.places = places;
    }

    @Transactional
    public void told(AreaChanged area) {
        places.keep(area);
    }
}
