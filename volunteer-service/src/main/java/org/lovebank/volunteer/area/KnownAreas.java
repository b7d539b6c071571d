package org.lovebank.volunteer.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.NoSuchArea;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.AreaRefusal.UnknownArea;
import org.lovebank.volunteer.area.AreaRefusal.WrongAreaLevel;

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

    /** The place that a request names, of one of these levels. */
    public AreaPath at(String path, AreaLevel... levels) {
        AreaPath place = at(path);
        AreaLevel level = rankOf(place);
        if (!Arrays.asList(levels).contains(level)) {
            throw new Refused(new WrongAreaLevel(
                    path, level.name(), Arrays.stream(levels).map(Enum::name).toList()));
        }
        return place;
    }

    /** The place in an address, of one of these levels; refused as missing when the tree has none. */
    public AreaPath addressed(String path, AreaLevel... levels) {
        if (areas.find(path).isEmpty()) {
            throw new Refused(new NoSuchArea(path));
        }
        return at(path, levels);
    }

    /** The same, with the place's turn until the transaction ends: whoever counts there waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AreaPath takeTurn(String path, AreaLevel... levels) {
        AreaPath place = addressed(path, levels);
        areas.findForChange(path);
        return place;
    }

    /** How many buildings the tree has inside. */
    public long buildingsIn(AreaPath place) {
        return areas.below(place, AreaLevel.BUILDING);
    }

    /** The same as a step of the ladder of levels. */
    public AreaLevel rankOf(AreaPath place) {
        return areas.find(place.value())
                .orElseThrow(() -> new Refused(new UnknownArea(place.value())))
                .level();
    }

    /** Whether one of the caller's areas that hold the place is of this level or a higher one. */
    public boolean actsFor(Caller caller, AreaPath place, AreaLevel level) {
        return caller.areas().stream()
                .filter(area -> area.contains(place))
                .flatMap(area -> areas.find(area.value()).stream())
                .anyMatch(area -> area.level().compareTo(level) <= 0);
    }

    /** What is stated of the place in an address; refused as missing when the tree has none. */
    public Described described(String path) {
        Area area = areas.find(path).orElseThrow(() -> new Refused(new NoSuchArea(path)));
        return new Described(area.place(), area.level(), area.name(), area.profile());
    }

    /** A place with its stated figures. */
    public record Described(AreaPath place, AreaLevel level, String name, AreaProfile profile) {}

    /** Refused when the caller's roles hold elsewhere. */
    public static void mustReach(Caller caller, AreaPath place) {
        if (!caller.reaches(place)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
    }
}
