package org.lovebank.timebank.gift;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.gift.GiftRefusal.GiftNotFound;
import org.lovebank.timebank.gift.GiftRefusal.GiftNotOpen;
import org.lovebank.timebank.gift.GiftRefusal.OwnMatter;
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
    void mustBeVisibleTo(Caller caller) {
        boolean staff = caller.holdsIn(terms.area(), Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR);
        if (!isSideOf(caller) && !staff) {
            throw new Refused(new GiftNotFound());
        }
    }

    /** The teller of the giver's place has seen a proof, or none; what it was is not kept. */
    void checkRelation(Caller teller, boolean proven, Instant at) {
        if (!teller.holdsIn(terms.area(), Roles.BANK_TELLER)) {
            throw new Refused(new GiftNotFound());
        }
        if (isSideOf(teller)) {
            throw new Refused(new OwnMatter());
        }
        if (!progress.wasChecked(teller.id(), proven)) {
            mustBe(GiftState.PROPOSED, at);
            progress.check(teller.id(), proven, at);
        }
    }

    void accept(Caller receiver, Instant at) {
        mustBeOf(receiver, terms.receiverId());
        if (state() != GiftState.ACCEPTED && state() != GiftState.POSTED) {
            mustBe(GiftState.RELATION_CHECKED, at);
            progress.accept(receiver.id(), at);
        }
    }

    void decline(Caller receiver, Instant at) {
        mustBeOf(receiver, terms.receiverId());
        end(GiftState.DECLINED, receiver, at);
    }

    void withdraw(Caller giver, Instant at) {
        mustBeOf(giver, terms.giverId());
        end(GiftState.WITHDRAWN, giver, at);
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

    private static void mustBeOf(Caller caller, UUID person) {
        if (!caller.is(person)) {
            throw new Refused(new GiftNotFound());
        }
    }

    UUID holdId() {
        return DerivedId.of("hold", id);
    }

    UUID transferId() {
        return DerivedId.of("gift", id);
    }

    UUID actor() {
        return progress.endedBy().orElse(terms.giverId());
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
