package org.lovebank.task.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A decision that was taken, by whom and when; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "wish_review")
class Review {

    @Id
    private UUID id;

    private UUID wishId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private @Nullable String reason;
    private UUID decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(UUID wishId, ReviewRequest asked, UUID decidedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.wishId = wishId;
        this.decision = asked.decision();
        this.reason = asked.reason();
        this.decidedBy = decidedBy;
        this.decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID wishId() {
        return wishId;
    }

    Decision decision() {
        return decision;
    }

    @Nullable String reason() {
        return reason;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
