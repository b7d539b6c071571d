package org.lovebank.timebank.ledger.checkpoint;

/** The last row of a lane that a checkpoint seals; {@code hash} is hexadecimal. */
public record SealedLane(int lane, long sequence, String hash) {}
