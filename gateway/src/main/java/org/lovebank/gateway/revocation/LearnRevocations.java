package org.lovebank.gateway.revocation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Learns what other replicas took back. */
@ApplicationScoped
class LearnRevocations {

    /** A transaction may commit later than its clock says. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final RevocationRepository revocations;
    private final RevokedIds known;
    private final Clock clock;
    private volatile Instant newest = Instant.EPOCH;

    LearnRevocations(RevocationRepository revocations, RevokedIds known, Clock clock) {
        this.revocations = revocations;
        this.known = known;
        this.clock = clock;
    }

    @Transactional
    void learn() {
        Instant now = clock.instant();
        for (Revocation revocation : revocations.since(newest.minus(OVERLAP), now)) {
            known.add(revocation.id(), revocation.expiresAt());
            newest = revocation.revokedAt();
        }
        known.forgetExpired(now);
    }

    @Transactional
    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteExpired() {
        revocations.deleteExpired(clock.instant());
    }
}
