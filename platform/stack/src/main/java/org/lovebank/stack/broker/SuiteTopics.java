package org.lovebank.stack.broker;

import java.util.List;
import org.lovebank.events.Topics;

/** The topics that a broker of the suite must have. */
public final class SuiteTopics {
    public static final List<String> ALL =
            List.of(Topics.VOLUNTEER, Topics.TASK, Topics.TIMEBANK, Topics.TRANSFERS, Topics.GATEWAY);

    private SuiteTopics() {}
}
