package org.lovebank.timebank.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.timebank.ledger.audit.AuditLease;
import org.lovebank.timebank.ledger.audit.LedgerProof;

/**
 * Does the verifications that were asked for. Whoever dies in the middle leaves it waiting, and another replica begins it
 * anew: reading twice harms nobody.
 */
@ApplicationScoped
class VerificationJob {

    private static final Logger LOG = Logger.getLogger(VerificationJob.class);
    private static final int AT_ONCE = 10;

    private final VerificationRepository verifications;
    private final LedgerProof proof;
    private final AuditLease lease;
    private final ObjectMapper json;
    private final Clock clock;

    VerificationJob(
            VerificationRepository verifications, LedgerProof proof, AuditLease lease, ObjectMapper json, Clock clock) {
        this.verifications = verifications;
        this.proof = proof;
        this.lease = lease;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID id : waiting()) {
            try {
                lease.whileHeld("verification " + id, () -> one(id));
            } catch (RuntimeException later) {
                LOG.warnf("verificationId=%s is tried again: %s", id, later.getMessage());
            }
        }
    }

    private List<UUID> waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> verifications.waiting(AT_ONCE).stream()
                        .map(Verification::id)
                        .toList());
    }

    private void one(UUID id) {
        Verification asked = QuarkusTransaction.requiringNew().call(() -> verifications.findById(id));
        if (asked.state() == Verification.State.DONE) {
            return;
        }
        VerificationView found = VerificationView.of(proof.run(asked.fromCheckpoint()), clock.instant());
        String report = write(found);
        QuarkusTransaction.requiringNew()
                .run(() -> verifications.findById(id).found(found.ok(), report, clock.instant()));
        LOG.logf(
                found.ok() ? Logger.Level.INFO : Logger.Level.ERROR,
                "verificationId=%s ok=%s rows=%d firstBad=%s",
                id,
                found.ok(),
                found.rows(),
                found.firstBad());
    }

    private String write(VerificationView found) {
        try {
            return json.writeValueAsString(found);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
