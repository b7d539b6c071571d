package org.lovebank.simulation.world;

/** What must happen sometimes: were one of these never seen over all seeds, the simulation would not be testing it. */
public enum Sometimes {
    DUPLICATE_SKIPPED,
    GAP_HEALED,
    FAR_LOG_ASKED,
    EVENT_PARKED,
    FOLLOWER_PARKED,
    REDRIVEN,
    REDRIVE_FAILED,
    DISCARDED,
    FOREIGN_RECORD_KEPT,
    COMMIT_LOST,
    COMMIT_UNKNOWN,
    CONNECTION_CUT,
    SERVER_CRASHED,
    CURSOR_FELL_BACK,
    ACKNOWLEDGEMENT_LOST,
    RECORD_ARRIVED_LATE,
    KAFKA_CUT_OFF,
    KAFKA_LOST_ITS_DATA,
    RECORD_DROPPED,
    HOLE_MET,
    FAR_LOG_UNREACHABLE,
    PARTITION_MOVED,
    ZOMBIE_THROWN_OUT,
    ZOMBIE_RELAY_REFUSED,
    ZOMBIE_CONSUMER_REFUSED,
    EPOCH_BEGUN,
    ROLLBACK_ACCEPTED,
    CURSOR_SET_BACK,
    POSTED,
    REPLAYED,
    REFUSED,
    BATCHED,
    LANE_COLLISION,
    SETTLED_IN_DOUBT,
    TWO_BODIES_AT_ONCE,
    REFUSER_MET_A_POSTING,
    POSTER_MET_A_REFUSAL,
    LANE_LOCK_TIMED_OUT,
    CLOCK_WENT_BACK,
    ANSWER_NEVER_CAME;

    @SuppressWarnings("EnumOrdinal") // it lives no longer than a run
    int number() {
        return ordinal();
    }

    /** What only the ledger's world knows. */
    public boolean ofTheLedger() {
        return compareTo(POSTED) >= 0;
    }
}
