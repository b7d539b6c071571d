package org.lovebank.volunteer.area;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.AreaRefusal.UnknownArea;

/** The tree as other rooms ask it: is there such a place, and does the caller reach it? */
@ApplicationScoped
public class KnownAreas {

    private final AreaRepository areas;

    KnownAreas(AreaRepository areas) {
        this.areas = areas;
    }

    /** The place that a request names; refused when the tree has none. */
    public AreaPath at(String path) {
        if (!AreaPath.wellFormed(path) || areas.find(path).isEmpty()) {
            throw new Refused(new UnknownArea(path));
        }
        return new AreaPath(path);
    }

    /** The level of a place that is known to be there. */
    public String levelOf(AreaPath place) {
        return areas.find(place.value())
                .map(area -> area.view().level())
                .orElseThrow(() -> new Refused(new UnknownArea(place.value())));
    }

    /** Refused when the caller's roles hold elsewhere. */
    public static void mustReach(Caller caller, AreaPath place) {
        if (!caller.reaches(place)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
    }
}
