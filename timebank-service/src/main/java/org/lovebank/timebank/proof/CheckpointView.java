package org.lovebank.timebank.proof;

import java.time.Instant;
import java.util.List;
import org.lovebank.timebank.ledger.checkpoint.Checkpoint;
import org.lovebank.timebank.ledger.checkpoint.SealedLane;

/** A signed checkpoint as everybody may keep it. */
public record CheckpointView(
        long no,
        Instant sealedAt,
        List<SealedLane> heads,
        String previousRoot,
        String root,
        String keyId,
        String signature) {

    static CheckpointView of(Checkpoint checkpoint) {
        return new CheckpointView(
                checkpoint.no(),
                checkpoint.at(),
                checkpoint.heads(),
                checkpoint.previousRoot(),
                checkpoint.root(),
                checkpoint.keyId(),
                checkpoint.signature());
    }
}
