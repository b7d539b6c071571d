package org.lovebank.volunteer.star.application;

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
import org.lovebank.access.Roles;
import org.lovebank.events.PersonEvent.Recognition.StarApplicationStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.NoSuchStarApplication;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.StarNeedsAnotherPerson;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.StarStateForbids;

/** A volunteer's application for a star: every step is taken by somebody else than the one before. */
@Entity
class StarApplication {

    static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR};

    @Id
    private UUID id;

    private UUID volunteerId;
    private String areaPath;
    private int stars;

    @Enumerated(EnumType.STRING)
    private StarApplicationState state;

    private UUID appliedBy;

    @Embedded
    private @Nullable StarBasis basis;

    private @Nullable UUID checkedBy;
    private @Nullable UUID reviewedBy;
    private @Nullable UUID noticeId;
    private @Nullable Instant publicisedUntil;
    private @Nullable UUID decidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable StarReason reason;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    StarApplication() {}

    StarApplication(UUID id, UUID volunteerId, AreaPath place, int stars, Caller by, Instant now) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.areaPath = place.value();
        this.stars = stars;
        this.state = StarApplicationState.APPLIED;
        this.appliedBy = by.id();
        this.changedAt = now;
    }

    /** Minutes and performance reach. */
    void check(StarBasis found, Caller by, Instant now) {
        go(StarApplicationState.CHECKED, now);
        this.basis = found;
        this.checkedBy = by.id();
    }

    /** Somebody else than who checked has looked at the whole. */
    void review(Caller by, Instant now) {
        mustFollow(StarApplicationState.REVIEWED);
        if (by.id().equals(checkedBy)) {
            throw new Refused(new StarNeedsAnotherPerson("REVIEW"));
        }
        go(StarApplicationState.REVIEWED, now);
        this.reviewedBy = by.id();
    }

    /** It stands in public until then. */
    void publicise(UUID notice, Instant until, Instant now) {
        go(StarApplicationState.PUBLICISED, now);
        this.noticeId = notice;
        this.publicisedUntil = until;
    }

    void award(StarBasis found, Caller by, Instant now) {
        go(StarApplicationState.AWARDED, now);
        this.basis = found;
        this.decidedBy = by.id();
    }

    void reject(StarReason why, @Nullable UUID by, Instant now) {
        go(StarApplicationState.REJECTED, now);
        this.reason = why;
        this.decidedBy = by;
    }

    /** By the volunteer alone. */
    void withdraw(Caller by, Instant now) {
        if (!by.is(volunteerId)) {
            throw new Refused(new NoSuchStarApplication(id));
        }
        go(StarApplicationState.WITHDRAWN, now);
    }

    /** By somebody else than who awarded it. */
    void revoke(StarReason why, Caller by, Instant now) {
        mustFollow(StarApplicationState.REVOKED);
        if (by.id().equals(decidedBy)) {
            throw new Refused(new StarNeedsAnotherPerson("REVOCATION"));
        }
        go(StarApplicationState.REVOKED, now);
        this.reason = why;
        this.decidedBy = by.id();
    }

    /** The notice was taken down before its time: it is to be posted again. */
    void noticeFell(Instant now) {
        go(StarApplicationState.REVIEWED, now);
    }

    boolean isPublicised() {
        return state == StarApplicationState.PUBLICISED;
    }

    void mustFollow(StarApplicationState wanted) {
        if (!state.next().contains(wanted)) {
            throw new Refused(new StarStateForbids(state.name(), wanted.name(), state.allowed()));
        }
    }

    private void go(StarApplicationState wanted, Instant now) {
        mustFollow(wanted);
        this.state = wanted;
        this.changedAt = now;
    }

    /** Staff decide in their area, and nobody about the own star. */
    void mustBeDecidedBy(Caller caller, String step) {
        if (!caller.holdsIn(place(), STAFF)) {
            throw new Refused(new NoSuchStarApplication(id));
        }
        if (caller.is(volunteerId)) {
            throw new Refused(new StarNeedsAnotherPerson(step));
        }
    }

    boolean isVisibleTo(Caller caller) {
        return caller.is(volunteerId) || caller.holdsIn(place(), STAFF);
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    UUID id() {
        return id;
    }

    UUID volunteerId() {
        return volunteerId;
    }

    int stars() {
        return stars;
    }

    StarApplicationStateChanged event() {
        return new StarApplicationStateChanged(id, version + 1, volunteerId, areaPath, stars, state.name(), changedAt);
    }

    StarApplicationView view() {
        return new StarApplicationView(
                id,
                volunteerId,
                areaPath,
                stars,
                state.name(),
                state.allowed(),
                appliedBy,
                basis,
                checkedBy,
                reviewedBy,
                noticeId,
                publicisedUntil,
                decidedBy,
                reason == null ? null : reason.name(),
                version);
    }
}
