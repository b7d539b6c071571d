package org.lovebank.gateway.revocation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An id that is not believed any more, until nothing that carries it can be valid. */
@Entity(name = "Revocation")
class Revocation {

    @Id
    private String id;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at", insertable = false, updatable = false)
    private Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected Revocation() {}

    String id() {
        return id;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }
}
