package org.lovebank.eventlog.log;

/** Told inside this process when a transaction with events has committed: the relay need not wait for its poll. */
public record EventsCommitted() {}
