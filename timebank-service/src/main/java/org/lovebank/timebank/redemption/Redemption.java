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
import org.lovebank.timebank.catalogue.CatalogItem;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Unit;
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

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "item_name")
    private String itemName;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private int quantity;
    private long price;

    @Enumerated(EnumType.STRING)
    private RedemptionState state;

    @Embedded
    private CodeLock lock;

    @Column(name = "policy_version")
    private int policyVersion;

    @Column(name = "expires_at")
    private Instant expiresAt;

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

    Redemption(
            UUID id,
            UUID fingerprint,
            UUID accountId,
            UUID ownerId,
            CatalogItem item,
            int quantity,
            CodeLock lock,
            int policyVersion,
            Instant expiresAt,
            Instant now) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.accountId = accountId;
        this.ownerId = ownerId;
        this.itemId = item.id();
        this.branchId = item.branchId();
        this.partnerId = item.partnerId();
        this.itemName = item.name();
        this.unit = item.unit();
        this.quantity = quantity;
        this.price = item.priceOf(quantity);
        this.state = RedemptionState.REQUESTED;
        this.lock = lock;
        this.policyVersion = policyVersion;
        this.expiresAt = expiresAt;
        this.requestedAt = now;
        this.changedAt = now;
    }

    /** The holder, the partner that hands it out, and the branch's people see it. */
    void mustBeVisibleTo(Caller caller, AreaPath branchArea) {
        if (!caller.is(ownerId)
                && !handsOut(caller, branchArea)
                && !caller.holdsIn(branchArea, Roles.BANK_COUNCIL, Roles.AUDITOR)) {
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
                && caller.organisations().contains(partnerId);
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
        boolean handedOut = state == RedemptionState.COLLECTING || state == RedemptionState.COLLECTED;
        return handedOut && lock.knows(code);
    }

    /** Takes one of the three ways out of READY; the ledger is asked next. */
    void leave(RedemptionState intent, @Nullable UUID by, Instant at) {
        mustBeReady();
        become(RedemptionState.READY, intent, at);
        endedBy = by;
    }

    /** The ledger has done what was intended. */
    void done(Instant at) {
        RedemptionState end = switch (state) {
            case COLLECTING -> RedemptionState.COLLECTED;
            case CANCELLING -> RedemptionState.CANCELLED;
            case EXPIRING -> RedemptionState.EXPIRED;
            case REQUESTED, REFUSED, READY, COLLECTED, CANCELLED, EXPIRED ->
                throw new IllegalStateException("nothing was intended: " + state);
        };
        become(state, end, at);
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

    UUID itemId() {
        return itemId;
    }

    UUID branchId() {
        return branchId;
    }

    Unit unit() {
        return unit;
    }

    int quantity() {
        return quantity;
    }

    long price() {
        return price;
    }

    RedemptionState state() {
        return state;
    }

    int policyVersion() {
        return policyVersion;
    }

    @Nullable KeptRefusal refusal() {
        return refusal;
    }

    @Nullable UUID endedBy() {
        return endedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }

    RedemptionView view() {
        return view(state, null);
    }

    /** What its request was answered, and is answered again. */
    RedemptionView answer(PickupCode code) {
        return view(RedemptionState.READY, code.digits());
    }

    private RedemptionView view(RedemptionState shown, @Nullable String pickupCode) {
        return new RedemptionView(
                id, itemId, itemName, unit, quantity, price, shown, pickupCode, expiresAt, requestedAt, policyVersion);
    }
}
