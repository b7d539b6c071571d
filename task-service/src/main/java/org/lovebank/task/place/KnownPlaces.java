package org.lovebank.task.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.place.PlaceRefusal.PlaceNotYours;
import org.lovebank.task.place.PlaceRefusal.UnknownPlace;

/** Places that a request may name. */
@ApplicationScoped
public class KnownPlaces {

    /** The tree's root was there before anything was told, so that no event ever names it. */
    private static final String ROOT = "cn";

    private static final String ROOT_NAME = "中国";

    private final PlaceRepository places;

    KnownPlaces(PlaceRepository places) {
        this.places = places;
    }

    /** The place with this path, if the caller's roles reach it and the registry has told of it. */
    public AreaPath within(Caller caller, String path) {
        AreaPath place = wellFormed(path);
        mustReach(caller, place);
        if (!places.knows(place)) {
            throw new Refused(new UnknownPlace(path));
        }
        return place;
    }

    /** What the registry calls the place. */
    public String nameOf(AreaPath place) {
        if (place.value().equals(ROOT)) {
            return ROOT_NAME;
        }
        return places.nameOf(place).orElseThrow(() -> new Refused(new UnknownPlace(place.value())));
    }

    /** What the registry calls these places, by their paths; of those that it has not told of, none. */
    public Map<String, String> namesOf(List<String> paths) {
        return paths.isEmpty() ? Map.of() : places.namesOf(paths);
    }

    /** A path to read by: well formed, whether anything is there or not. */
    public static AreaPath wellFormed(String path) {
        if (!AreaPath.wellFormed(path)) {
            throw new Refused(new UnknownPlace(""));
        }
        return new AreaPath(path);
    }

    /** What is not for everybody is for these offices within their area. */
    public static void mustHold(Caller caller, AreaPath place, String... offices) {
        if (!caller.holdsIn(place, offices)) {
            throw new Refused(new PlaceNotYours(place.value()));
        }
    }

    private static void mustReach(Caller caller, AreaPath place) {
        if (!caller.reaches(place)) {
            throw new Refused(new PlaceNotYours(place.value()));
        }
    }
}
