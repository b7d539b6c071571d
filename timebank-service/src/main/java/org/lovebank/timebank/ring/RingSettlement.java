package org.lovebank.timebank.ring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a fulfilled ring owe it: each has been credited for what they gave, and pays for what they received,
 * the same minutes. Waits until everybody's minutes are there, because it is posted for all of them or for nobody.
 */
@Entity
@Table(name = "ring_settlement")
class RingSettlement {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);

    @Id
    @Column(name = "ring_id")
    private UUID ringId;

    @Version
    private long version;

    private int minutes;
    private UUID[] members;

    @Column(name = "fulfilled_at")
    private Instant fulfilledAt;

    private int tries;
    private @Nullable String refusal;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected RingSettlement() {}

    RingSettlement(UUID ringId, int minutes, List<UUID> members, Instant fulfilledAt, Instant now) {
        this.ringId = ringId;
        this.minutes = minutes;
        this.members = members.stream().sorted().toArray(UUID[]::new);
        this.fulfilledAt = fulfilledAt;
        this.nextAt = now;
    }

    /** All of it is in the journal. */
    void settled(Instant now) {
        settledAt = now;
        refusal = null;
    }

    /** Not yet: somebody's minutes are not final, spent, or frozen. Asked again later, under another id. */
    void postpone(String why, Instant now) {
        tries++;
        refusal = why;
        Duration pause = SHORTEST_PAUSE.multipliedBy(Math.min(tries, 60));
        nextAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    boolean isSettled() {
        return settledAt != null;
    }

    UUID ringId() {
        return ringId;
    }

    int minutes() {
        return minutes;
    }

    int tries() {
        return tries;
    }

    Instant nextAt() {
        return nextAt;
    }

    @Nullable String refusal() {
        return refusal;
    }

    Instant fulfilledAt() {
        return fulfilledAt;
    }

    List<UUID> members() {
        return List.of(members);
    }
}
