package org.lovebank.gateway.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token, known by its digest; good for one use. */
@Entity(name = "RefreshToken")
@Table(name = "refresh_token")
class RefreshToken {

    @Id
    private byte[] digest;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID sessionId;

    @Column(name = "issued_at", nullable = false, updatable = false)
    private Instant issuedAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    RefreshToken(byte[] digest, UUID sessionId, Instant issuedAt) {
        this.digest = digest.clone();
        this.sessionId = sessionId;
        this.issuedAt = issuedAt;
    }

    boolean wasUsed() {
        return usedAt != null;
    }

    void use(Instant now) {
        usedAt = now;
    }

    UUID sessionId() {
        return sessionId;
    }
}
