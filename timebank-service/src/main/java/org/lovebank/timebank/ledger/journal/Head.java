package org.lovebank.timebank.ledger.journal;

import java.time.Instant;

/** The newest row of a lane: what the next one is numbered after and chained to. */
@SuppressWarnings("ArrayRecordComponent")
public record Head(long seq, byte[] hash, Instant recordedAt) {

    /** Before the first row. */
    public static Head beforeTheFirst() {
        return new Head(0, new byte[HashChain.BYTES], Instant.EPOCH);
    }
}
