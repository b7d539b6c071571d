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
    CONSUMER_AFTER_COMMIT_BEFORE_OFFSET,
    /** A batch of the ledger is formed, its transaction has asked nothing yet. */
    BATCH_BEFORE_LOCK,
    /** The lane is locked; its newest row and the known ids are read. */
    BATCH_LOOKED_UP,
    /** Every balance row of the batch is locked. */
    BATCH_ROWS_LOCKED,
    /** It is decided what becomes of each instruction, and nothing is written. */
    BATCH_DECIDED,
    /** The transfers are written, the balances are not. */
    BATCH_INSERTED,
    /** The balances are written too. */
    BATCH_BALANCED,
    /** All is written, COMMIT is not sent. */
    BATCH_BEFORE_COMMIT,
    /** The batch is on disk, nobody was told. */
    BATCH_AFTER_COMMIT_BEFORE_REPLY,
    /** A house has answered a request, its caller knows nothing of it. */
    GATE_AFTER_ANSWER_BEFORE_REPLY
}
