package org.lovebank.eventlog.wire;

/** One life of a database, seen from one shard: {@code base} is the shard's last number before it began. */
public record Epoch(int number, long base) {}
