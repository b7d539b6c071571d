package org.lovebank.timebank.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.audit.Check;
import org.lovebank.timebank.ledger.audit.CheckpointReport;
import org.lovebank.timebank.ledger.audit.CheckpointReport.BadCheckpoint;
import org.lovebank.timebank.ledger.audit.LaneReport;
import org.lovebank.timebank.ledger.audit.LedgerProof.Proof;

/** Whether the ledger is sound, lane by lane, seal by seal and check by check; {@code firstBad} is where it is not. */
public record VerificationView(
        boolean ok,
        Instant at,
        long rows,
        List<LaneReport> lanes,
        CheckpointReport checkpoints,
        List<Check> checks,
        @Nullable FirstBad firstBad) {

    static VerificationView of(Proof proof, Instant at) {
        return new VerificationView(
                proof.ok(),
                at,
                proof.rows(),
                proof.lanes(),
                proof.checkpoints(),
                proof.checks(),
                firstBad(proof).orElse(null));
    }

    private static Optional<FirstBad> firstBad(Proof proof) {
        for (LaneReport lane : proof.lanes()) {
            LaneReport.BadRow bad = lane.firstBad();
            if (bad != null) {
                return Optional.of(new FirstBad(lane.lane(), bad.sequence(), null, bad.reason()));
            }
        }
        BadCheckpoint seal = proof.checkpoints().firstBad();
        if (seal != null) {
            return Optional.of(new FirstBad(seal.lane(), seal.fromSequence(), seal.no(), seal.reason()));
        }
        return proof.checks().stream()
                .filter(check -> !check.holds())
                .findFirst()
                .map(check -> new FirstBad(null, null, null, check.name() + ": " + check.first()));
    }

    /** The first bad row: its lane and number, or the seal that does not hold from there on, and what is wrong. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FirstBad(
            @Nullable Integer lane,
            @Nullable Long sequence,
            @Nullable Long checkpoint,
            String reason) {}
}
