package org.lovebank.gateway.attempt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;

/** Attempts to sign in under one name, counted before they are judged: a hundred at once are a hundred. */
@Entity(name = "SignInAttempts")
@Table(name = "sign_in_attempt")
class SignInAttempts {

    @Id
    @Column(name = "name_digest")
    private byte[] nameDigest;

    @Column(nullable = false)
    private int failures;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @SuppressWarnings("NullAway.Init")
    protected SignInAttempts() {}

    SignInAttempts(byte[] nameDigest, Instant now) {
        this.nameDigest = nameDigest.clone();
        this.lastAt = now;
    }

    /** One more attempt; refused while the name is locked, and the last of a row locks it. */
    void oneMore(Instant now, SignInSettings settings) {
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            throw new Refused(new AttemptRefusal.SignInLocked(
                    Duration.between(now, lockedUntil).toSeconds() + 1));
        }
        if (lastAt.plus(settings.forgetAfter()).isBefore(now) || lockedUntil != null) {
            failures = 0;
            lockedUntil = null;
        }
        failures++;
        lastAt = now;
        if (failures >= settings.attempts()) {
            lockedUntil = now.plus(settings.lockedFor());
        }
    }
}
