package org.lovebank.timebank.ledger.audit;

import org.jspecify.annotations.Nullable;

/** The chain of seals: how many were looked at, the last good one, and the first bad one if any. */
public record CheckpointReport(
        long checked, long lastGood, @Nullable BadCheckpoint firstBad) {

    /**
     * A seal that does not hold: CHECKPOINT_MISSING, TIME_RUNS_BACK, ROOT_DIFFERS, CHAIN_DIFFERS, KEY_UNKNOWN,
     * SIGNATURE_DIFFERS, LANE_RUNS_BACK; or the journal does not hold what it seals: JOURNAL_CUT, JOURNAL_CHANGED, then
     * with the lane and the rows among which the first bad one is.
     */
    public record BadCheckpoint(
            long no,
            String reason,
            @Nullable Integer lane,
            @Nullable Long fromSequence,
            @Nullable Long toSequence) {}
}
