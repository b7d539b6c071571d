package org.lovebank.http.fault;

/** The moments at which a crash, a delay or an error hurts most; docs/faults.md says what must hold after each. */
public enum FaultPoint {
    /** A transaction is about to number and write its events. */
    EVENTS_BEFORE_APPEND,
    /** Some records of a batch are on their way to Kafka, others are not. */
    RELAY_MID_SEND,
    /** Kafka has acknowledged a batch, the relay's cursor has not moved. */
    RELAY_AFTER_ACK_BEFORE_CURSOR,
    /** An event was applied, its transaction is still open. */
    CONSUMER_IN_TRANSACTION,
    /** A batch of events is committed, its Kafka offsets are not. */
    CONSUMER_AFTER_COMMIT_BEFORE_OFFSET
}
