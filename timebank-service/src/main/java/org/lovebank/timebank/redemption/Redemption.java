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
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.redemption.RedemptionRefusal.NotReady;
import org.lovebank.timebank.redemption.RedemptionRefusal.NotReturnable;
import org.lovebank.timebank.redemption.pickup.CodeLock;
import org.lovebank.timebank.redemption.pickup.PickupCode;
import org.lovebank.timebank.redemption.terms.Handover;
import org.lovebank.timebank.redemption.terms.KeptRefusal;
import org.lovebank.timebank.redemption.terms.Party;
import org.lovebank.timebank.redemption.terms.Terms;

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
    private Handover handover;

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
        this.handover = new Handover();
        this.requestedAt = now;
        this.changedAt = now;
    }

    Party party() {
        return new Party(ownerId, terms.partnerId());
    }

    void held(Instant at) {
        become(
                RedemptionState.REQUESTED,
                terms.needsApproval() ? RedemptionState.AWAITING_APPROVAL : RedemptionState.READY,
                at);
    }

    void approve(UUID by, Instant at) {
        handover.approved(by);
        become(RedemptionState.AWAITING_APPROVAL, RedemptionState.READY, at);
    }

    void refuse(KeptRefusal why, Instant at) {
        become(RedemptionState.REQUESTED, RedemptionState.REFUSED, at);
        refusal = why;
    }

    CodeLock.Try open(PickupCode code) {
        if (state != RedemptionState.READY) {
            throw new Refused(new NotReady(state));
        }
        return lock.open(code);
    }

    boolean wasHandedOutFor(PickupCode code) {
        return state.isHandedOut() && lock.knows(code);
    }

    void leave(RedemptionState intent, @Nullable UUID by, Instant at) {
        if (!state.isWaiting()) {
            throw new Refused(new NotReady(state));
        }
        become(state, intent, at);
        endedBy = by;
    }

    /** Some of it comes back, once; the ledger is asked next. */
    void giveBack(int quantity, UUID by, Instant at) {
        if (state != RedemptionState.COLLECTED || quantity > terms.quantity()) {
            throw new Refused(new NotReturnable(state, terms.quantity()));
        }
        become(RedemptionState.COLLECTED, RedemptionState.RETURNING, at);
        handover.returning(quantity);
        endedBy = by;
    }

    void keptAfterAll(Instant at) {
        become(RedemptionState.RETURNING, RedemptionState.COLLECTED, at);
        handover.returning(0);
    }

    void done(Instant at) {
        handover.done(state == RedemptionState.COLLECTING, state == RedemptionState.RETURNING, at);
        become(state, state.endOfIntent(), at);
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

    Terms terms() {
        return terms;
    }

    RedemptionState state() {
        return state;
    }

    int returnedQuantity() {
        return handover.returnedQuantity();
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
        return RedemptionView.of(id, terms, state, handover, requestedAt);
    }
}
