package org.lovebank.timebank.redemption;

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
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.redemption.RedemptionRefusal.NotReady;
import org.lovebank.timebank.redemption.RedemptionRefusal.RedemptionNotFound;
import org.lovebank.timebank.redemption.pickup.CodeLock;
import org.lovebank.timebank.redemption.pickup.PickupCode;

/** One holder's redemption 兑换 of an item: asked for, ready, collected; or refused, cancelled, expired and paid back. */
@Entity
@Table(name = "redemption")
class Redemption {

    @Id
    private UUID id;

    private UUID fingerprint;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private RedemptionState state;

    @Embedded
    private CodeLock lock;

    @Embedded
    private @Nullable KeptRefusal refusal;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Redemption() {}

    Redemption(UUID id, UUID fingerprint, Account account, Terms terms, CodeLock lock, Instant now) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.accountId = account.id();
        this.ownerId = account.ownerId();
        this.terms = terms;
        this.state = RedemptionState.REQUESTED;
        this.lock = lock;
        this.requestedAt = now;
        this.changedAt = now;
    }

    /** The holder, the partner that hands it out, and the branch's people see it. */
    void mustBeVisibleTo(Caller caller, AreaPath branchArea) {
        boolean staff = caller.holdsIn(branchArea, Roles.BANK_COUNCIL, Roles.AUDITOR);
        if (!caller.is(ownerId) && !handsOut(caller, branchArea) && !staff) {
            throw new Refused(new RedemptionNotFound());
        }
    }

    void mustBeHandedOutBy(Caller caller, AreaPath branchArea) {
        if (!handsOut(caller, branchArea)) {
            throw new Refused(new RedemptionNotFound());
        }
    }

    void mustBelongTo(Caller caller) {
        if (!caller.is(ownerId)) {
            throw new Refused(new RedemptionNotFound());
        }
    }

    private boolean handsOut(Caller caller, AreaPath branchArea) {
        boolean partner = caller.holdsAny(Roles.REDEMPTION_PARTNER)
                && caller.organisations().contains(terms.partnerId());
        return partner || caller.holdsIn(branchArea, Roles.BANK_TELLER);
    }

    void ready(Instant at) {
        become(RedemptionState.REQUESTED, RedemptionState.READY, at);
    }

    void refuse(KeptRefusal why, Instant at) {
        become(RedemptionState.REQUESTED, RedemptionState.REFUSED, at);
        refusal = why;
    }

    /** Opens the lock; a wrong code counts and changes nothing else. */
    CodeLock.Try open(PickupCode code) {
        mustBeReady();
        return lock.open(code);
    }

    /** Whether this very code was shown before and the thing handed out. */
    boolean wasHandedOutFor(PickupCode code) {
        return state.isHandedOut() && lock.knows(code);
    }

    /** Takes one of the three ways out of READY; the ledger is asked next. */
    void leave(RedemptionState intent, @Nullable UUID by, Instant at) {
        mustBeReady();
        become(RedemptionState.READY, intent, at);
        endedBy = by;
    }

    /** The ledger has done what was intended. */
    void done(Instant at) {
        become(state, state.endOfIntent(), at);
    }

    private void mustBeReady() {
        if (state != RedemptionState.READY) {
            throw new Refused(new NotReady(state));
        }
    }

    private void become(RedemptionState from, RedemptionState to, Instant at) {
        if (state != from) {
            throw new IllegalStateException("a redemption that is " + state + " cannot become " + to);
        }
        state = to;
        changedAt = at;
    }

    UUID holdId() {
        return DerivedId.of("hold", id);
    }

    UUID actor() {
        return endedBy == null ? ownerId : endedBy;
    }

    UUID id() {
        return id;
    }

    UUID fingerprint() {
        return fingerprint;
    }

    UUID accountId() {
        return accountId;
    }

    UUID ownerId() {
        return ownerId;
    }

    Terms terms() {
        return terms;
    }

    RedemptionState state() {
        return state;
    }

    @Nullable KeptRefusal refusal() {
        return refusal;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }

    RedemptionView view() {
        return RedemptionView.of(id, terms, state, requestedAt);
    }
}
