package org.lovebank.gateway.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sign-in and everything that descends from it. */
@Entity(name = "Session")
class Session {

    @Id
    private UUID id;

    @Column(name = "login_id", nullable = false, updatable = false)
    private UUID loginId;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable EndReason endReason;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(UUID id, UUID loginId, Instant startedAt, Instant expiresAt) {
        this.id = id;
        this.loginId = loginId;
        this.startedAt = startedAt;
        this.expiresAt = expiresAt;
    }

    /** Ends it; ending twice keeps the first reason. */
    void end(EndReason reason, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endReason = reason;
        }
    }

    boolean isOpen(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    UUID loginId() {
        return loginId;
    }
}
