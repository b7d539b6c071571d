package org.lovebank.stack.broker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lovebank.events.Topics;

/** The topics that a broker of the suite must have. */
public final class SuiteTopics {
    public static final List<String> ALL = List.of(
            Topics.VOLUNTEER, Topics.TASK, Topics.TIMEBANK, Topics.TRANSFERS, Topics.CHECKPOINTS, Topics.GATEWAY);

    /** How long a topic keeps its records, where that is not left to the broker. */
    public static final Map<String, Duration> RETENTION = Map.of(Topics.CHECKPOINTS, Topics.CHECKPOINT_RETENTION);

    private SuiteTopics() {}
}
