package org.lovebank.task.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.claim.ClaimRefusal.ClaimNotInThatState;
import org.lovebank.task.claim.ClaimRefusal.ClaimNotOfGoods;
import org.lovebank.task.note.LineKind;
import org.lovebank.task.wish.WishLine;

/** Somebody takes a wish on: with service, then an assignment follows it, or with goods. */
@Entity
@Table(name = "claim")
class Claim {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID wishId;
    private UUID needId;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private UUID claimantId;
    private @Nullable UUID assignmentId;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private UUID recordedBy;
    private Instant claimedAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    Claim(UUID wishId, WishLine need, UUID claimantId, Channel channel, UUID recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.wishId = wishId;
        this.needId = need.id();
        this.kind = need.kind();
        this.claimantId = claimantId;
        this.state = ClaimState.HELD;
        this.channel = channel;
        this.recordedBy = recordedBy;
        this.claimedAt = now;
        this.changedAt = now;
    }

    void followedBy(UUID assignment) {
        assignmentId = assignment;
    }

    /** A colleague holds it now. */
    void handOver(UUID colleague, UUID assignment, Instant now) {
        claimantId = colleague;
        assignmentId = assignment;
        changedAt = now;
    }

    void mustBeGoods() {
        if (kind != LineKind.GOODS) {
            throw new Refused(new ClaimNotOfGoods(id));
        }
    }

    void move(ClaimState to, Instant now) {
        if (!state.next().contains(to)) {
            throw new Refused(new ClaimNotInThatState(id, state, state.next()));
        }
        state = to;
        changedAt = now;
    }

    boolean isOf(Caller caller) {
        return caller.is(claimantId);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID wishId() {
        return wishId;
    }

    UUID needId() {
        return needId;
    }

    LineKind kind() {
        return kind;
    }

    UUID claimantId() {
        return claimantId;
    }

    Optional<UUID> assignmentId() {
        return Optional.ofNullable(assignmentId);
    }

    ClaimState state() {
        return state;
    }

    Channel channel() {
        return channel;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
