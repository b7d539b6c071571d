package org.lovebank.task.treat;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.treat.TreatRefusal.NotYourTreat;
import org.lovebank.task.treat.TreatRefusal.OwnTreat;
import org.lovebank.task.treat.TreatRefusal.TreatNotInThatState;
import org.lovebank.task.treat.TreatRefusal.TreatNotThatDay;

/** A treat 关爱餐: a partner gives, a community issues; who takes a portion is nobody's business. */
@Entity
@Table(name = "treat")
@SuppressWarnings("UnusedVariable") // an auditor reads what is only kept here
public class Treat {

    private static final String[] STAFF = {
        Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.GRID_DUTY, Roles.CENTER_ADMIN
    };

    @Id
    private UUID id;

    @Version
    private long version;

    private String areaPath;
    private UUID organisationId;

    @Embedded
    private Offer offer;

    @Enumerated(EnumType.STRING)
    private TreatState state;

    private @Nullable String reason;
    private UUID offeredBy;
    private @Nullable UUID decidedBy;
    private Instant offeredAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Treat() {}

    Treat(AreaPath area, UUID organisation, Offer offer, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.areaPath = area.value();
        this.organisationId = organisation;
        this.offer = offer;
        this.state = TreatState.OFFERED;
        this.offeredBy = by;
        this.offeredAt = now;
        this.changedAt = now;
    }

    /** By a dispatcher of the place who does not speak for the partner. */
    void issue(Caller caller, Instant now) {
        mustBeDecidedBy(caller);
        move(TreatState.ISSUED, null, caller, now);
    }

    void decline(Caller caller, String why, Instant now) {
        mustBeDecidedBy(caller);
        move(TreatState.DECLINED, why, caller, now);
    }

    /** By the partner or the community; what was taken stays counted. */
    void close(Caller caller, String why, Instant now) {
        if (!givenBy(caller)) {
            mustBeIn(caller);
        }
        move(TreatState.CLOSED, why, caller, now);
    }

    private void move(TreatState to, @Nullable String why, Caller caller, Instant now) {
        if (!state.next().contains(to)) {
            throw refused();
        }
        state = to;
        reason = why;
        decidedBy = caller.id();
        changedAt = now;
    }

    private void mustBeDecidedBy(Caller caller) {
        mustBeIn(caller);
        if (caller.organisations().contains(organisationId)) {
            throw new Refused(new OwnTreat(id));
        }
    }

    private void mustBeIn(Caller caller) {
        if (!caller.holdsIn(area(), Roles.COMMUNITY_DISPATCHER)) {
            throw new Refused(new NotYourTreat(id));
        }
    }

    /** Passes are handed out by the staff of the place while it is issued. */
    public void mustBeHandedOutBy(Caller caller) {
        if (!inCareOf(caller)) {
            throw new Refused(new NotYourTreat(id));
        }
        mustBeIssued();
    }

    /** Portions are given by the partner's people, on its days. */
    public void mustBeGivenBy(Caller caller, LocalDate today) {
        if (!givenBy(caller)) {
            throw new Refused(new NotYourTreat(id));
        }
        mustBeIssued();
        if (!offer.on(today)) {
            throw new Refused(new TreatNotThatDay(id, offer.fromOn(), offer.toOn()));
        }
    }

    private void mustBeIssued() {
        if (state != TreatState.ISSUED) {
            throw refused();
        }
    }

    private Refused refused() {
        return new Refused(new TreatNotInThatState(id, state, state.next()));
    }

    /** Whether the caller speaks for the partner. */
    boolean givenBy(Caller caller) {
        return caller.holdsAny(Roles.ORG_COORDINATOR, Roles.REDEMPTION_PARTNER)
                && caller.organisations().contains(organisationId);
    }

    boolean inCareOf(Caller caller) {
        return caller.holdsIn(area(), STAFF);
    }

    static boolean inCareOf(Caller caller, AreaPath area) {
        return caller.holdsIn(area, STAFF);
    }

    boolean visibleTo(Caller caller) {
        return state.open() || givenBy(caller) || inCareOf(caller);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AreaPath area() {
        return new AreaPath(areaPath);
    }

    UUID organisationId() {
        return organisationId;
    }

    public Offer offer() {
        return offer;
    }

    TreatState state() {
        return state;
    }

    @Nullable String reason() {
        return reason;
    }

    Instant changedAt() {
        return changedAt;
    }
}
