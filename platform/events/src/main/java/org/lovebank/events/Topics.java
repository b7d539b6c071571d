package org.lovebank.events;

import java.time.Duration;

/** One topic per log: all its event types inside, so that order across types and dense numbers survive. */
public final class Topics {

    public static final String VOLUNTEER = "lovebank.volunteer.events.v1";
    public static final String TASK = "lovebank.task.events.v1";
    public static final String TIMEBANK = "lovebank.timebank.events.v1";
    /** The transfer journal itself, lane by lane. */
    public static final String TRANSFERS = "lovebank.timebank.transfers.v1";

    /** The love bank's signed checkpoints: who keeps this topic notices when the journal is changed or cut. */
    public static final String CHECKPOINTS = "lovebank.timebank.checkpoints.v1";

    /** How long Kafka keeps checkpoints: longer than an auditor's year. */
    public static final Duration CHECKPOINT_RETENTION = Duration.ofDays(400);

    public static final String GATEWAY = "lovebank.gateway.events.v1";

    /** Partitions of each topic, fixed for ever: partition = shard = hash(subject). */
    public static final int SHARDS = 12;

    private Topics() {}

    /** The topic of a house's events: {@code volunteer} has {@link #VOLUNTEER}. */
    public static String eventsOf(String house) {
        return "lovebank." + house + ".events.v1";
    }
}
