package org.lovebank.timebank.ledger.audit;

import org.jspecify.annotations.Nullable;

/** A lane's chain from its first row: how many rows, the hash of the last good one, and the first bad one if any. */
public record LaneReport(
        int lane, long transfers, String head, @Nullable BadRow firstBad) {

    /** A row that breaks the chain: NUMBER_MISSING, TIME_RUNS_BACK or HASH_DIFFERS. */
    public record BadRow(long sequence, String reason) {}
}
