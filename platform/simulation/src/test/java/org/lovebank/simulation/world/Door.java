package org.lovebank.simulation.world;

import java.util.Optional;
import org.lovebank.http.fault.FaultPoint;

/** Where an algorithm leaves its own code: there others get their turn, and there its house may die or be frozen. */
public enum Door {
    RELAY_OPENS,
    RELAY_PRESENCE,
    RELAY_COUNTS,
    RELAY_LOCKS,
    RELAY_UNLOCKS,
    RELAY_CURSORS,
    RELAY_HEADS,
    RELAY_READS,
    RELAY_EPOCHS,
    RELAY_MOVES,
    RELAY_MOVED,
    PRODUCER_OPENS,
    PRODUCER_SENDS,
    PRODUCER_FLUSHES,
    PRODUCER_WAITS,
    RELAY_MID_SEND,
    RELAY_AFTER_ACK_BEFORE_CURSOR,
    INBOX_OPENS,
    INBOX_POLLS,
    INBOX_CURSORS,
    INBOX_BEGINS,
    INBOX_LOCKS,
    INBOX_BLOCKED,
    INBOX_HANDS,
    INBOX_PARKS,
    INBOX_KEEPS,
    INBOX_MOVES,
    INBOX_COMMITS,
    INBOX_COMMITTED,
    PARKING_BEGINS,
    PARKING_LOCKS,
    PARKING_LOOKS,
    PARKING_HANDS,
    PARKING_WRITES,
    PARKING_COMMITS,
    PARKING_COMMITTED,
    CONSUMER_IN_TRANSACTION,
    CONSUMER_AFTER_COMMIT_BEFORE_OFFSET,
    BATCH_BEFORE_LOCK,
    BATCH_LOOKED_UP,
    BATCH_ROWS_LOCKED,
    BATCH_DECIDED,
    BATCH_INSERTED,
    BATCH_BALANCED,
    BATCH_BEFORE_COMMIT,
    BATCH_AFTER_COMMIT_BEFORE_REPLY,
    LANE_OPENS,
    LANE_TAKES_LOCK,
    LANE_LOOKS,
    LANE_LOCKS_BALANCES,
    LANE_LOOKS_FOR_REFUSALS,
    LANE_LOOKS_AGAIN,
    LANE_FINDS_ENDS,
    LANE_READS_GROUP,
    LANE_INSERTS,
    LANE_UPDATES,
    LANE_REMEMBERS,
    LANE_CLAIMS,
    LANE_COMMITS,
    LANE_COMMITTED,
    LANE_ROLLS_BACK,
    RESTS;

    /** The door at a fault point of the code itself, if it is one of this world. */
    public static Optional<Door> at(FaultPoint point) {
        for (Door door : values()) {
            if (door.name().equals(point.name())) {
                return Optional.of(door);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("EnumOrdinal") // it lives no longer than a run
    int number() {
        return ordinal();
    }

    /** Whether somebody can die there; who rests is killed by others. */
    public boolean deadly() {
        return this != RESTS;
    }

    /** How many times as likely somebody dies there: some are so seldom passed that nobody ever would. */
    int danger() {
        return this == RELAY_UNLOCKS || this == INBOX_KEEPS ? 20 : 1;
    }

    /** Doors that only a ledger's lane has. */
    public boolean ofALane() {
        return name().startsWith("LANE_") || name().startsWith("BATCH_");
    }
}
