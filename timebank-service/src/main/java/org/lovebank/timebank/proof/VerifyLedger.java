package org.lovebank.timebank.proof;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.audit.LedgerProof;
import org.lovebank.timebank.ledger.checkpoint.Checkpoints;
import org.lovebank.timebank.proof.ProofRefusal.CheckpointNotFound;
import org.lovebank.timebank.proof.ProofRefusal.TooManyRowsAtOnce;
import org.lovebank.timebank.proof.ProofRefusal.VerificationNotFound;

/** Has the ledger proved: at once while it is small, else as a job. */
@ApplicationScoped
class VerifyLedger {

    private final LedgerProof proof;
    private final Checkpoints checkpoints;
    private final VerificationRepository verifications;
    private final Clock clock;
    private final long mostRowsAtOnce;

    VerifyLedger(
            LedgerProof proof,
            Checkpoints checkpoints,
            VerificationRepository verifications,
            Clock clock,
            @ConfigProperty(name = "lovebank.verification.most-rows-at-once", defaultValue = "200000")
                    long mostRowsAtOnce) {
        this.proof = proof;
        this.checkpoints = checkpoints;
        this.verifications = verifications;
        this.clock = clock;
        this.mostRowsAtOnce = mostRowsAtOnce;
    }

    VerificationView atOnce(long fromCheckpoint) {
        mustKnow(fromCheckpoint);
        long rows = proof.rowsFrom(fromCheckpoint);
        if (rows > mostRowsAtOnce) {
            throw new Refused(new TooManyRowsAtOnce(rows, mostRowsAtOnce));
        }
        return VerificationView.of(proof.run(fromCheckpoint), clock.instant());
    }

    @Transactional
    public VerificationJobView later(Caller caller, long fromCheckpoint) {
        mustKnow(fromCheckpoint);
        Verification asked =
                new Verification(UuidCreator.getTimeOrderedEpoch(), fromCheckpoint, caller.id(), clock.instant());
        verifications.persist(asked);
        return VerificationJobView.of(asked);
    }

    @Transactional
    public VerificationJobView one(UUID id) {
        return verifications
                .findByIdOptional(id)
                .map(VerificationJobView::of)
                .orElseThrow(() -> new Refused(new VerificationNotFound()));
    }

    private void mustKnow(long checkpoint) {
        if (checkpoint != 0 && checkpoints.find(checkpoint).isEmpty()) {
            throw new Refused(new CheckpointNotFound());
        }
    }
}
