package org.lovebank.volunteer.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.household.HouseholdRefusal.HouseholdEmpty;
import org.lovebank.volunteer.household.HouseholdRefusal.HouseholdNeedsBuilding;
import org.lovebank.volunteer.household.HouseholdRefusal.NoSuchHousehold;
import org.lovebank.volunteer.seal.KeyCabinet;

/** A household in a building: its address lies under a key of its own, which goes when the last one leaves. */
@Entity
@SuppressWarnings("UnusedVariable") // the change of master keys reads the columns, not the object
class Household {

    private static final List<String> LEVELS = List.of("BUILDING", "UNIT");
    private static final String PLACE = "household";

    @Id
    private UUID id;

    private String areaPath;
    private byte @Nullable [] wrappedKey;
    private String wrappedBy;
    private byte @Nullable [] sealed;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Household() {}

    Household(UUID id, AreaPath place, String level, Address address, KeyCabinet keys, Instant now) {
        mustBeBuilding(place, level);
        byte[] wrapped = keys.wrappedKey(id);
        this.id = id;
        this.areaPath = place.value();
        this.wrappedKey = wrapped;
        this.wrappedBy = keys.masterName();
        this.sealed = keys.open(id, wrapped).seal(PLACE, address);
        this.changedAt = now;
    }

    /** Another address; the household stays the same. */
    void move(AreaPath place, String level, Address address, KeyCabinet keys, Instant now) {
        mustBeBuilding(place, level);
        if (wrappedKey == null) {
            throw new Refused(new HouseholdEmpty(id));
        }
        this.areaPath = place.value();
        this.sealed = keys.open(id, wrappedKey, wrappedBy).seal(PLACE, address);
        this.changedAt = now;
    }

    private static void mustBeBuilding(AreaPath place, String level) {
        if (!LEVELS.contains(level)) {
            throw new Refused(new HouseholdNeedsBuilding(place.value(), level));
        }
    }

    /** Who lives here changed; with the last one the key goes, and the address with it. */
    void membersAre(int count, Instant now) {
        if (count == 0) {
            this.wrappedKey = null;
            this.sealed = null;
        }
        this.changedAt = now;
    }

    /** The same key under the present master key. */
    void rewrap(KeyCabinet keys) {
        if (wrappedKey != null) {
            this.wrappedKey = keys.rewrapped(id, wrappedKey, wrappedBy);
            this.wrappedBy = keys.masterName();
        }
    }

    void mustBeInhabited() {
        if (wrappedKey == null) {
            throw new Refused(new HouseholdEmpty(id));
        }
    }

    void mustBeOpenTo(Caller caller, List<UUID> members) {
        boolean staff = caller.holdsIn(place(), Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.GRID_DUTY, Roles.DPO);
        if (!staff && !members.contains(caller.id())) {
            throw new Refused(new NoSuchHousehold(id));
        }
    }

    void mustBeKeptBy(Caller caller) {
        if (!caller.holdsIn(place(), Roles.STATION_WORKER, Roles.STATION_HEAD)) {
            throw new Refused(new NoSuchHousehold(id));
        }
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Address address(KeyCabinet keys) {
        if (wrappedKey == null || sealed == null) {
            throw new Refused(new HouseholdEmpty(id));
        }
        return keys.open(id, wrappedKey, wrappedBy).open(PLACE, sealed, Address.class);
    }

    HouseholdView view(List<UUID> members, @Nullable Address address) {
        return new HouseholdView(
                id,
                areaPath,
                members,
                address == null ? null : address.line(),
                address == null ? null : address.door(),
                changedAt,
                version);
    }

    /** Where exactly: exists in memory only. */
    record Address(String line, @Nullable String door) {

        @Override
        public String toString() {
            return "Address";
        }
    }
}
