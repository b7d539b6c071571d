package org.lovebank.timebank.closure;

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
import org.lovebank.timebank.closure.ClosureRefusal.ClosureNotWaiting;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.chart.GivingPostings.Rest;

/**
 * An account on its way to be closed. It is frozen first; then what it has is counted and moved, round by round, until
 * nothing is left: a deposit may still have come in between. What a round moves is kept before the ledger is asked.
 */
@Entity
@Table(name = "closure")
class Closure {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private ClosureCause cause;

    @Column(name = "to_account")
    private @Nullable UUID toAccount;

    private @Nullable String relation;

    @Column(name = "asked_by")
    private @Nullable UUID askedBy;

    @Column(name = "checked_by")
    private @Nullable UUID checkedBy;

    @Enumerated(EnumType.STRING)
    private ClosureState state;

    @Embedded
    private Round round;

    @Column(name = "moved_minutes")
    private long movedMinutes;

    @Column(name = "expired_points")
    private long expiredPoints;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Closure() {}

    Closure(UUID id, UUID accountId, ClosureCause cause, @Nullable UUID toAccount, @Nullable UUID askedBy, Instant at) {
        this.id = id;
        this.accountId = accountId;
        this.cause = cause;
        this.toAccount = toAccount;
        this.askedBy = askedBy;
        this.state = ClosureState.MOVING;
        this.round = Round.first();
        this.changedAt = at;
    }

    /** A gift of the rest waits until its relation is checked. */
    void waitForCheck(String ofRelation) {
        relation = ofRelation;
        state = ClosureState.WAITING_FOR_CHECK;
    }

    /** The same teller's same word is heard once. */
    void check(UUID teller, boolean proven, Instant at) {
        ClosureState next = proven ? ClosureState.MOVING : ClosureState.REFUSED;
        if (teller.equals(checkedBy) && (state == next || (proven && state == ClosureState.CLOSED))) {
            return;
        }
        if (state != ClosureState.WAITING_FOR_CHECK) {
            throw new Refused(new ClosureNotWaiting(state));
        }
        checkedBy = teller;
        become(next, at);
    }

    /** Overtaken by the holder's death. */
    void drop(Instant at) {
        become(ClosureState.REFUSED, at);
    }

    /** What this round is to move. */
    void count(Rest rest) {
        round = round.counting(rest);
    }

    /** The ledger moved it; whoever comes second finds the round over. */
    void moved(int ofRound, Instant at) {
        Rest rest = counted();
        if (round.no() == ofRound && rest != null) {
            movedMinutes += rest.minutes();
            expiredPoints += rest.points();
            nextRound(at, null);
        }
    }

    /** Less was there than was counted, or a limit between two branches is met: count again, not before an instant. */
    void countAgain(int ofRound, Instant at, @Nullable Instant notBefore) {
        if (round.no() == ofRound) {
            nextRound(at, notBefore);
        }
    }

    /** The receiver's account takes nothing any more: the pool does. */
    void toThePool(int ofRound, Instant at) {
        if (round.no() == ofRound) {
            toAccount = null;
            nextRound(at, null);
        }
    }

    void closed(Instant at) {
        become(ClosureState.CLOSED, at);
    }

    private void nextRound(Instant at, @Nullable Instant notBefore) {
        round = round.next(notBefore);
        changedAt = at;
    }

    private void become(ClosureState next, Instant at) {
        state = next;
        changedAt = at;
    }

    @Nullable Rest counted() {
        return round.counted();
    }

    UUID transferId() {
        return DerivedId.of("closure:" + round.no(), id);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    ClosureCause cause() {
        return cause;
    }

    @Nullable UUID toAccount() {
        return toAccount;
    }

    @Nullable UUID askedBy() {
        return askedBy;
    }

    int round() {
        return round.no();
    }

    ClosureState state() {
        return state;
    }

    long version() {
        return version;
    }

    ClosureView view() {
        return new ClosureView(
                id,
                accountId,
                cause,
                toAccount,
                relation,
                state,
                movedMinutes,
                expiredPoints,
                round.waitsUntil(),
                changedAt);
    }
}
