package org.lovebank.volunteer.honour;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.PersonEvent.Recognition.HonourStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.honour.HonourRefusal.HonourNeedsSecondPerson;
import org.lovebank.volunteer.honour.HonourRefusal.HonourNotStanding;
import org.lovebank.volunteer.honour.HonourRefusal.HonourStateForbids;
import org.lovebank.volunteer.honour.HonourRefusal.HonouredInTheFuture;
import org.lovebank.volunteer.honour.HonourRefusal.NoSuchHonour;

/** That somebody was honoured: with which title, by whom, on which level, when. */
@Entity
class Honour {

    static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR};
    private static final String[] PRINTERS = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN};
    private static final String[] HEADS = {Roles.STATION_HEAD, Roles.CENTER_ADMIN};

    @Id
    private UUID id;

    @Embedded
    private Honoured honoured;

    private String areaPath;
    private String title;

    @Enumerated(EnumType.STRING)
    private HonourLevel level;

    private String issuer;
    private LocalDate honouredOn;
    private @Nullable String evidence;

    @Enumerated(EnumType.STRING)
    private HonourState state;

    private UUID notedBy;
    private @Nullable UUID decidedBy;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Honour() {}

    /** Brought by somebody; counts when a second person has seen it. */
    Honour(UUID id, NewHonour wanted, AreaPath place, Caller by, LocalDate today, Instant now) {
        if (wanted.honouredOn().isAfter(today)) {
            throw new Refused(new HonouredInTheFuture(today.toString()));
        }
        this.id = id;
        this.honoured = wanted.honoured();
        this.areaPath = place.value();
        this.title = wanted.title().strip();
        this.level = wanted.level();
        this.issuer = wanted.issuer().strip();
        this.honouredOn = wanted.honouredOn();
        this.evidence = wanted.evidence();
        this.state = HonourState.NOTED;
        this.notedBy = by.id();
        this.changedAt = now;
    }

    /** What a selection has announced needs no further look. */
    Honour announced(UUID by, Instant now) {
        this.state = HonourState.CONFIRMED;
        this.decidedBy = by;
        this.changedAt = now;
        return this;
    }

    void confirm(Caller by, Instant now) {
        mustBeDecidedBy(by);
        if (by.is(notedBy)) {
            throw new Refused(new HonourNeedsSecondPerson());
        }
        go(HonourState.CONFIRMED, by, now);
    }

    void revoke(Caller by, Instant now) {
        mustBeDecidedBy(by);
        go(HonourState.REVOKED, by, now);
    }

    private void mustBeDecidedBy(Caller by) {
        if (!by.holdsIn(place(), HEADS)) {
            throw new Refused(new NoSuchHonour(id));
        }
    }

    private void go(HonourState wanted, Caller by, Instant now) {
        if (!state.next().contains(wanted)) {
            throw new Refused(new HonourStateForbids(
                    state.name(),
                    wanted.name(),
                    state.next().stream().map(Enum::name).toList()));
        }
        this.state = wanted;
        this.decidedBy = by.id();
        this.changedAt = now;
    }

    /** Confirmed honours of groups are for everybody; all else is for staff of the place. */
    boolean isVisibleTo(Caller caller) {
        return caller.holdsIn(place(), STAFF) || (honoured.kind().isGroup() && state == HonourState.CONFIRMED);
    }

    /** Whether this caller may print it for whoever it is of. */
    boolean isPrintedBy(Caller caller) {
        return caller.holdsIn(place(), PRINTERS);
    }

    /** Only what a second person has seen, and nobody took back, is put on paper. */
    void mustStand() {
        if (!stands()) {
            throw new Refused(new HonourNotStanding(
                    state.name(), state.next().stream().map(Enum::name).toList()));
        }
    }

    boolean stands() {
        return state == HonourState.CONFIRMED;
    }

    Honoured honoured() {
        return honoured;
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    UUID id() {
        return id;
    }

    LocalDate honouredOn() {
        return honouredOn;
    }

    HonourStateChanged event() {
        return new HonourStateChanged(
                id,
                version + 1,
                honoured.kind().name(),
                honoured.id(),
                areaPath,
                level.name(),
                state.name(),
                changedAt);
    }

    HonourView view() {
        return new HonourView(
                id,
                honoured,
                areaPath,
                title,
                level.name(),
                issuer,
                honouredOn,
                evidence,
                state.name(),
                state.next().stream().map(Enum::name).toList(),
                notedBy,
                decidedBy,
                version);
    }
}
