package org.lovebank.task.ring;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.ring.search.FoundRing.Gift;

/** One hand of a ring: who gives to whom, and which need of which note it meets. */
@Entity
@Table(name = "ring_leg")
@SuppressWarnings("UnusedVariable") // the order and the indexes over open hands read the columns
public class RingLeg {

    @Id
    private UUID id;

    private int position;
    private UUID wishId;
    private UUID needId;
    private UUID giverId;
    private UUID receiverId;
    private int minutes;
    private boolean open;
    private @Nullable Instant acceptedAt;
    private @Nullable UUID assignmentId;
    private @Nullable Integer servedMinutes;

    @SuppressWarnings("NullAway.Init")
    protected RingLeg() {}

    RingLeg(int position, Gift gift) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.position = position;
        this.wishId = gift.wishId();
        this.needId = gift.needId();
        this.giverId = gift.giverId();
        this.receiverId = gift.receiverId();
        this.minutes = gift.minutes();
        this.open = true;
    }

    void accept(Instant now) {
        acceptedAt = acceptedAt == null ? now : acceptedAt;
    }

    void promised(UUID assignment) {
        assignmentId = assignment;
    }

    void served(int counted) {
        servedMinutes = counted;
    }

    void close() {
        open = false;
    }

    UUID id() {
        return id;
    }

    UUID wishId() {
        return wishId;
    }

    UUID needId() {
        return needId;
    }

    UUID giverId() {
        return giverId;
    }

    UUID receiverId() {
        return receiverId;
    }

    int minutes() {
        return minutes;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable UUID assignmentId() {
        return assignmentId;
    }

    @Nullable Integer servedMinutes() {
        return servedMinutes;
    }
}
