package org.lovebank.eventlog;

/** The moments at which a crash hurts most. */
public enum Step {
    /** A transaction is about to number and write its events. */
    BEFORE_APPEND,
    /** Some records of a batch are on their way to Kafka, others are not. */
    MID_SEND,
    /** Kafka has acknowledged a batch, the relay's cursor has not moved. */
    AFTER_ACK_BEFORE_CURSOR,
    /** An event was applied, its transaction is still open. */
    IN_CONSUMER_TRANSACTION,
    /** A batch of events is committed, its Kafka offsets are not. */
    AFTER_COMMIT_BEFORE_OFFSET
}
