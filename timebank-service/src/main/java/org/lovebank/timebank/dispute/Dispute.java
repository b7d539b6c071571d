package org.lovebank.timebank.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.dispute.DisputeRefusal.DisputeNotFound;
import org.lovebank.timebank.dispute.DisputeRefusal.DisputeStandsElsewhere;
import org.lovebank.timebank.dispute.DisputeRefusal.OtherPersonNeeded;
import org.lovebank.timebank.dispute.DisputeRequest.Answer.Response;
import org.lovebank.timebank.dispute.DisputeRequest.Ruling.Outcome;

/** A holder's dispute on one posting: opened, answered, decided by the council, once appealed to the centre, closed. */
@Entity
@Table(name = "transfer_dispute")
class Dispute {

    static final String[] STAFF = {Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.CENTER_ADMIN, Roles.AUDITOR};

    @Id
    private UUID id;

    private UUID fingerprint;

    @Embedded
    private DisputedPosting posting;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    @Embedded
    private DisputeCourse course;

    @Embedded
    private DisputeDeadlines deadlines;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    Dispute(UUID id, UUID fingerprint, DisputedPosting posting, DisputeRules rules, Instant now) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.posting = posting;
        this.state = DisputeState.OPENING;
        this.course = new DisputeCourse();
        this.deadlines = new DisputeDeadlines(rules, now);
        this.changedAt = now;
    }

    /** The one who disputes, and the bank's and the centre's people of the place, see it. */
    void mustBeVisibleTo(Caller caller) {
        if (!caller.is(posting.holderId()) && !caller.holdsIn(posting.area(), STAFF)) {
            throw new Refused(new DisputeNotFound());
        }
    }

    /** The ledger has frozen the amount, or there was nothing left to freeze. */
    void opened(boolean amountFrozen, Instant at) {
        course.frozen = amountFrozen;
        become(DisputeState.OPEN, at);
    }

    void answer(Caller caller, Response what, Instant at) {
        mustBeOfTheBank(caller, Roles.BANK_TELLER, Roles.BANK_COUNCIL);
        if (state == DisputeState.RESPONDED && course.response == what) {
            return;
        }
        mustStandAt(state == DisputeState.OPEN);
        course.response = what;
        become(DisputeState.RESPONDED, at);
    }

    void decide(Caller caller, Outcome what, Instant at) {
        mustBeOfTheBank(caller, Roles.BANK_COUNCIL);
        if (course.isDecision(caller, what)) {
            return;
        }
        mustStandAt(state == DisputeState.OPEN || state == DisputeState.RESPONDED);
        course.decided(caller, what);
        deadlines.decidedAt(at);
        become(what == Outcome.UPHELD ? DisputeState.UPHOLDING : DisputeState.DECIDED, at);
    }

    void appeal(Caller caller, Instant at) {
        if (!caller.is(posting.holderId())) {
            throw new Refused(new DisputeNotFound());
        }
        if (state == DisputeState.APPEALED) {
            return;
        }
        mustStandAt(state == DisputeState.DECIDED);
        deadlines.mustStillBeAppealable(at);
        become(DisputeState.APPEALED, at);
    }

    void hear(Caller caller, Outcome what, Instant at) {
        mustBeOfTheBank(caller, Roles.CENTER_ADMIN);
        if (course.wasDecidedBy(caller)) {
            throw new Refused(new OtherPersonNeeded());
        }
        if (course.isHearing(caller, what)) {
            return;
        }
        mustStandAt(state == DisputeState.APPEALED);
        course.heard(caller, what);
        become(what == Outcome.UPHELD ? DisputeState.UPHOLDING : DisputeState.RELEASING, at);
    }

    /** Nobody appealed in time. */
    void letStand(Instant at) {
        if (state == DisputeState.DECIDED && deadlines.appealIsOver(at)) {
            become(DisputeState.RELEASING, at);
        }
    }

    /** The ledger did what was decided; {@code refused} is its code when there was nothing left to reverse. */
    void closed(@Nullable String refused, Instant at) {
        course.remedyRefused = refused;
        become(DisputeState.CLOSED, at);
    }

    private void mustBeOfTheBank(Caller caller, String... roles) {
        mustBeVisibleTo(caller);
        if (!caller.holdsIn(posting.area(), roles) || posting.concerns(caller)) {
            throw new Refused(new OtherPersonNeeded());
        }
    }

    private void mustStandAt(boolean right) {
        if (!right) {
            throw new Refused(new DisputeStandsElsewhere(state));
        }
    }

    private void become(DisputeState next, Instant at) {
        state = next;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID fingerprint() {
        return fingerprint;
    }

    DisputedPosting posting() {
        return posting;
    }

    DisputeState state() {
        return state;
    }

    DisputeDeadlines deadlines() {
        return deadlines;
    }

    DisputeCourse course() {
        return course;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }

    /** Who stands behind what the ledger does for it. */
    UUID actor() {
        return course.actorOr(posting.holderId());
    }

    DisputeView view() {
        return DisputeView.of(this);
    }
}
