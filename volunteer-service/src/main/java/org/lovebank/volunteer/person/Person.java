package org.lovebank.volunteer.person;

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
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.PersonRefusal.NoSuchPerson;
import org.lovebank.volunteer.person.PersonRefusal.PersonGone;
import org.lovebank.volunteer.seal.KeyCabinet;
import org.lovebank.volunteer.seal.PersonalKey;

/** A person; volunteer and beneficiary are what a person may be, even at once. */
@Entity
@SuppressWarnings("UnusedVariable") // look-ups read the columns, not the object
class Person {

    static final String PLACE = "person";

    @Id
    private UUID id;

    private String areaPath;
    private byte @Nullable [] idNoIndex;
    private byte @Nullable [] phoneIndex;
    private byte @Nullable [] nameIndex;
    private byte @Nullable [] wrappedKey;
    private String wrappedBy;
    private byte @Nullable [] sealed;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Person() {}

    Person(UUID id, AreaPath home, PersonalData data, KeyCabinet keys, Instant now) {
        byte[] wrapped = keys.wrappedKey(id);
        this.id = id;
        this.areaPath = home.value();
        this.idNoIndex = IdentityIndex.ofIdNo(data.idType(), data.idNo(), keys);
        this.phoneIndex = IdentityIndex.ofPhone(data.phone(), keys);
        this.nameIndex = IdentityIndex.ofName(data, keys);
        this.wrappedKey = wrapped;
        this.wrappedBy = keys.masterName();
        this.sealed = keys.open(id, wrapped).seal(PLACE, data);
        this.status = Status.ACTIVE;
        this.changedAt = now;
    }

    /** Whatever named the person is gone for ever with the key. */
    void erase(Instant now) {
        if (status == Status.ERASED) {
            throw new Refused(new PersonGone(status.name()));
        }
        this.wrappedKey = null;
        this.sealed = null;
        this.idNoIndex = null;
        this.phoneIndex = null;
        this.nameIndex = null;
        this.status = Status.ERASED;
        this.changedAt = now;
    }

    void die(Instant now) {
        if (status != Status.ACTIVE) {
            throw new Refused(new PersonGone(status.name()));
        }
        this.status = Status.DECEASED;
        this.changedAt = now;
    }

    /** The same key under the present master key, and look-ups reckoned anew. */
    void rewrap(KeyCabinet keys) {
        PersonalData data = data(keys);
        this.wrappedKey = keys.rewrapped(id, java.util.Objects.requireNonNull(wrappedKey), wrappedBy);
        this.wrappedBy = keys.masterName();
        this.idNoIndex = IdentityIndex.ofIdNo(data.idType(), data.idNo(), keys);
        this.phoneIndex = IdentityIndex.ofPhone(data.phone(), keys);
        this.nameIndex = IdentityIndex.ofName(data, keys);
    }

    boolean isErased() {
        return status == Status.ERASED;
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    AreaPath home() {
        return new AreaPath(areaPath);
    }

    /** For whom this person is not there, it is not there. */
    void mustBeVisibleTo(Caller caller, String... roles) {
        if (!caller.is(id) && !caller.holdsIn(home(), roles)) {
            throw new Refused(new NoSuchPerson(id));
        }
    }

    PersonalKey key(KeyCabinet keys) {
        if (wrappedKey == null) {
            throw new Refused(new NoSuchPerson(id));
        }
        return keys.open(id, wrappedKey, wrappedBy);
    }

    PersonalData data(KeyCabinet keys) {
        if (sealed == null) {
            throw new Refused(new NoSuchPerson(id));
        }
        return key(keys).open(PLACE, sealed, PersonalData.class);
    }

    enum Status {
        ACTIVE,
        DECEASED,
        ERASED
    }
}
