package org.lovebank.timebank.gift;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.gift.GiftRefusal.GiftNotFound;
import org.lovebank.timebank.gift.GiftRefusal.GiftNotOpen;
import org.lovebank.timebank.gift.GiftRefusal.OwnMatter;
import org.lovebank.timebank.gift.GiftRefusal.ProxyIsOtherSide;
import org.lovebank.timebank.ledger.DerivedId;

/** Minutes that one holder means to give to another 赠与; they are held until both sides and the teller are through. */
@Entity
@Table(name = "gift")
class Gift {

    @Id
    private UUID id;

    private UUID fingerprint;

    @Embedded
    private GiftTerms terms;

    @Embedded
    private GiftProgress progress;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Gift() {}

    Gift(UUID id, UUID fingerprint, GiftTerms terms, Instant now) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.terms = terms;
        this.progress = new GiftProgress(now);
        this.proposedAt = now;
    }

    /** Both sides see it, and the branch's people of the giver's place. */
    void mustBeVisibleTo(Caller caller, Predicate<UUID> actsFor) {
        boolean staff = caller.holdsIn(terms.area(), Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR);
        if (!staff && !actsFor.test(terms.giverId()) && !actsFor.test(terms.receiverId())) {
            throw new Refused(new GiftNotFound());
        }
    }

    /** The teller of the giver's place has seen a proof, or none; what it was is not kept. */
    void checkRelation(Caller teller, boolean proven, Instant at) {
        if (!teller.holdsIn(terms.area(), Roles.BANK_TELLER)) {
            throw new Refused(new GiftNotFound());
        }
        if (isSideOf(teller) || teller.is(terms.proposedBy())) {
            throw new Refused(new OwnMatter());
        }
        if (!progress.wasChecked(teller.id(), proven)) {
            mustBe(GiftState.PROPOSED, at);
            progress.check(teller.id(), proven, at);
        }
    }

    /** By the receiver, or by whoever is bound to act for them. */
    void accept(Caller by, Predicate<UUID> actsFor, Instant at) {
        mustAct(by, terms.receiverId(), actsFor);
        if (state() != GiftState.ACCEPTED && state() != GiftState.POSTED) {
            mustBe(GiftState.RELATION_CHECKED, at);
            progress.accept(by.id(), at);
        }
    }

    void decline(Caller by, Predicate<UUID> actsFor, Instant at) {
        mustAct(by, terms.receiverId(), actsFor);
        end(GiftState.DECLINED, by, at);
    }

    void withdraw(Caller by, Predicate<UUID> actsFor, Instant at) {
        mustAct(by, terms.giverId(), actsFor);
        end(GiftState.WITHDRAWN, by, at);
    }

    /** Nobody did what was theirs in time. */
    void expire(Instant at) {
        if (state().isOpen() && !at.isBefore(terms.expiresAt())) {
            progress.giveBack(GiftState.EXPIRED, null, at);
        }
    }

    /** The ledger did what was intended. */
    void done(Instant at) {
        progress.done(at);
    }

    /** The ledger refused what was intended. */
    void refused(String code, Instant at) {
        progress.refused(code, at);
    }

    private void end(GiftState as, Caller by, Instant at) {
        if (progress.wasEnded(as, by.id())) {
            return;
        }
        if (!state().isOpen()) {
            throw new Refused(new GiftNotOpen(state()));
        }
        progress.giveBack(as, by.id(), at);
    }

    private void mustBe(GiftState wanted, Instant at) {
        if (state() != wanted) {
            throw new Refused(new GiftNotOpen(state()));
        }
        if (!at.isBefore(terms.expiresAt())) {
            throw new Refused(new GiftNotOpen(GiftState.EXPIRED));
        }
    }

    private boolean isSideOf(Caller caller) {
        return caller.is(terms.giverId()) || caller.is(terms.receiverId());
    }

    private void mustAct(Caller by, UUID person, Predicate<UUID> actsFor) {
        if (!actsFor.test(person)) {
            throw new Refused(new GiftNotFound());
        }
        if (!by.is(person) && isSideOf(by)) {
            throw new Refused(new ProxyIsOtherSide());
        }
    }

    UUID holdId() {
        return DerivedId.of("hold", id);
    }

    UUID transferId() {
        return DerivedId.of("gift", id);
    }

    UUID actor() {
        return progress.endedBy().orElse(terms.proposedBy());
    }

    UUID id() {
        return id;
    }

    UUID fingerprint() {
        return fingerprint;
    }

    GiftTerms terms() {
        return terms;
    }

    GiftState state() {
        return progress.state();
    }

    long version() {
        return version;
    }

    GiftView view() {
        return new GiftView(
                id,
                terms.fromAccount(),
                terms.toAccount(),
                terms.minutes(),
                terms.relation(),
                state(),
                progress.checkedAt(),
                progress.refusalCode(),
                state() == GiftState.POSTED ? transferId() : null,
                terms.givingVersion(),
                proposedAt,
                terms.expiresAt(),
                progress.changedAt());
    }
}
