package org.lovebank.volunteer.area;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.VolunteerEvent.AreaChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.AreaLevelDoesNotFit;
import org.lovebank.volunteer.area.AreaRefusal.AreaTooDeep;

/** A place in the tree; its path is its name for ever. */
@Entity
class Area {

    private static final int DEEPEST = 9;

    @Id
    private UUID id;

    private @Nullable UUID parentId;
    private String path;

    @Enumerated(EnumType.STRING)
    private AreaLevel level;

    private String name;

    @Embedded
    private @Nullable AreaProfile profile;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Area() {}

    private Area(UUID id, Area parent, String path, AreaLevel level, String name, AreaProfile profile, Instant now) {
        this.id = id;
        this.parentId = parent.id;
        this.path = path;
        this.level = level;
        this.name = name;
        this.profile = profile;
        this.changedAt = now;
    }

    /** A new place inside this one. */
    Area with(UUID childId, String code, AreaLevel childLevel, String childName, AreaProfile figures, Instant now) {
        if (!childLevel.liesWithin(level)) {
            throw new Refused(new AreaLevelDoesNotFit(childLevel.name(), level.name()));
        }
        figures.mustNameItsSource();
        if (path.split("\\.", -1).length == DEEPEST) {
            throw new Refused(new AreaTooDeep(DEEPEST));
        }
        return new Area(childId, this, place().child(code).value(), childLevel, childName, figures, now);
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, place());
    }

    void describe(String newName, AreaProfile figures, Instant now) {
        figures.mustNameItsSource();
        this.name = newName;
        this.profile = figures;
        this.changedAt = now;
    }

    AreaPath place() {
        return new AreaPath(path);
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    AreaLevel level() {
        return level;
    }

    String name() {
        return name;
    }

    AreaProfile profile() {
        return profile == null ? AreaProfile.EMPTY : profile;
    }

    AreaView view() {
        return new AreaView(id, parentId, path, level.name(), name, profile(), version);
    }

    /** Whether other houses may hear of it: nothing finer than a building leaves this one. */
    boolean isTold() {
        return level != AreaLevel.UNIT;
    }

    AreaChanged event() {
        AreaCentroid middle = profile().centroid();
        return new AreaChanged(
                id, version + 1, path, parentId, level.name(), name, middle == null ? null : middle.told(), changedAt);
    }
}
