package org.lovebank.gateway.key;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key pair with its days: published from its making on, signing from later, withdrawn after its successor began. */
@Entity(name = "SigningKey")
@Table(name = "signing_key")
class SigningKey {

    @Id
    @Column(name = "key_id")
    private String keyId;

    @Column(name = "public_key", nullable = false, updatable = false)
    private byte[] publicKey;

    @Column(name = "private_key", nullable = false, updatable = false)
    private byte[] privateKey;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "signs_from", nullable = false, updatable = false)
    private Instant signsFrom;

    @Column(name = "published_until")
    private @Nullable Instant publishedUntil;

    @SuppressWarnings("NullAway.Init")
    protected SigningKey() {}

    SigningKey(String keyId, byte[] publicKey, byte[] sealedPrivateKey, Instant createdAt, Instant signsFrom) {
        this.keyId = keyId;
        this.publicKey = publicKey.clone();
        this.privateKey = sealedPrivateKey.clone();
        this.createdAt = createdAt;
        this.signsFrom = signsFrom;
    }

    /** Another key signs from then on; this one stays published while tokens of its own may live. */
    void isFollowedBy(SigningKey next, KeySettings settings) {
        if (publishedUntil == null) {
            publishedUntil = next.signsFrom.plus(settings.publishAfter());
        }
    }

    /** Whether a successor must be published now, so that it may sign when this one's days are over. */
    boolean needsSuccessor(Instant now, KeySettings settings) {
        return !signsFrom
                .plus(settings.rotateEvery())
                .minus(settings.publishAhead())
                .isAfter(now);
    }

    boolean signsAt(Instant now) {
        return !signsFrom.isAfter(now);
    }

    String keyId() {
        return keyId;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    byte[] sealedPrivateKey() {
        return privateKey.clone();
    }
}
