package org.lovebank.timebank.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.hold.order.HoldTerms;
import org.lovebank.timebank.hold.order.Payout;
import org.lovebank.timebank.hold.order.ReleaseReason;
import org.lovebank.timebank.hold.order.Wanted;
import org.lovebank.timebank.ledger.DerivedId;

/** Minutes that one holder set aside for one order: asked for, placed, paid for its service record or given back. */
@Entity
@Table(name = "order_hold")
class OrderHold {

    @Id
    private UUID id;

    private UUID fingerprint;

    @Embedded
    private Wanted wanted;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private HoldState state;

    @Embedded
    private HoldTerms terms;

    @Embedded
    private @Nullable Payout payout;

    @Enumerated(EnumType.STRING)
    @Column(name = "release_reason")
    private @Nullable ReleaseReason releaseReason;

    @Column(name = "refusal_code")
    private @Nullable String refusalCode;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OrderHold() {}

    OrderHold(UUID id, Wanted wanted, Account account, HoldTerms terms, Instant now) {
        this.id = id;
        this.fingerprint = wanted.fingerprint();
        this.wanted = wanted;
        this.ownerId = account.ownerId();
        this.state = HoldState.REQUESTED;
        this.terms = terms;
        this.requestedAt = now;
        this.changedAt = now;
    }

    /** Its holder releases it, or the system; what the order asked for, only the order's cancellation. */
    void mustBeReleasedBy(Caller caller) {
        boolean system = caller.holdsAny(Roles.SYSTEM_JOB);
        if (!system && !caller.is(ownerId)) {
            throw new Refused(new HoldRefusal.HoldNotFound());
        }
        if (!system && wanted.byOrder()) {
            throw new Refused(new HoldRefusal.OrderMustBeCancelled(wanted.orderId()));
        }
    }

    void place(Instant at) {
        become(HoldState.REQUESTED, HoldState.PLACED, at);
    }

    void refuse(String code, Instant at) {
        become(HoldState.REQUESTED, HoldState.REFUSED, at);
        refusalCode = code;
    }

    /** Gives it back; asked a second time it is the same return. */
    void release(ReleaseReason why, Instant at) {
        if (state == HoldState.RELEASING || state == HoldState.RELEASED) {
            return;
        }
        if (state != HoldState.PLACED) {
            throw new Refused(new HoldRefusal.HoldNotPlaced(state));
        }
        become(HoldState.PLACED, HoldState.RELEASING, at);
        releaseReason = why;
    }

    void capture(Payout what, Instant at) {
        become(HoldState.PLACED, HoldState.CAPTURING, at);
        payout = what;
    }

    void captured(Instant at) {
        become(HoldState.CAPTURING, HoldState.CAPTURED, at);
    }

    /** The record that claimed it came to nothing before anything moved. */
    void letGo(Instant at) {
        become(HoldState.CAPTURING, HoldState.RELEASING, at);
        payout = null;
        releaseReason = ReleaseReason.UNUSED;
    }

    void released(Instant at) {
        become(HoldState.RELEASING, HoldState.RELEASED, at);
    }

    void returned(Instant at) {
        become(HoldState.CAPTURED, HoldState.RETURNED, at);
        releaseReason = ReleaseReason.RECORD_TAKEN_BACK;
    }

    private void become(HoldState from, HoldState to, Instant at) {
        if (state != from) {
            throw new IllegalStateException("a hold that is " + state + " cannot become " + to);
        }
        state = to;
        changedAt = at;
    }

    /** Whether the ledger must be asked by whoever finds it; what a deposit claims, the deposit captures. */
    boolean isBetweenSteps() {
        return state == HoldState.REQUESTED
                || state == HoldState.RELEASING
                || (state == HoldState.CAPTURING && payout != null && payout.late());
    }

    /** Its transfer in the ledger. */
    UUID transferId() {
        return DerivedId.of("hold", id);
    }

    Wanted wanted() {
        return wanted;
    }

    UUID id() {
        return id;
    }

    UUID fingerprint() {
        return fingerprint;
    }

    UUID ownerId() {
        return ownerId;
    }

    HoldState state() {
        return state;
    }

    HoldTerms terms() {
        return terms;
    }

    Payout payout() {
        return Objects.requireNonNull(payout);
    }

    String releaseReason() {
        return String.valueOf(releaseReason);
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }

    HoldView view() {
        return HoldView.of(id, wanted, state, payout, releaseReason, terms.expiresAt(), requestedAt, version);
    }
}
