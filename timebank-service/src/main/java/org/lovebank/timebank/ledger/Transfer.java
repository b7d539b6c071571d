package org.lovebank.timebank.ledger;

import java.time.Instant;

/** A row of the journal: numbered in its lane, chained to the row before it, never changed. */
@SuppressWarnings("ArrayRecordComponent")
public record Transfer(int lane, long seq, Entry entry, Instant recordedAt, byte[] hash) {}
