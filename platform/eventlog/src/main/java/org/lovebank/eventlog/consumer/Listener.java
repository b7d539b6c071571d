package org.lovebank.eventlog.consumer;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.Topics;

/** Everything that one subscription needs: an inbox per shard, and a way to fetch what Kafka did not bring. */
final class Listener {

    private final EventSubscription subscription;
    private final List<ShardInbox> inboxes;
    private final @Nullable Sweep sweep;
    private final @Nullable Healing healing;

    Listener(
            EventSubscription subscription,
            java.util.function.IntFunction<ShardInbox> inboxes,
            @Nullable Sweep sweep,
            @Nullable Healing healing) {
        this.subscription = subscription;
        this.inboxes = IntStream.range(0, Topics.SHARDS).mapToObj(inboxes).toList();
        this.sweep = sweep;
        this.healing = healing;
    }

    String source() {
        return subscription.source();
    }

    String topic() {
        return subscription.topic();
    }

    ShardInbox inbox(int shard) {
        return inboxes.get(shard);
    }

    /** Asks and fetches what is due; true while something is being fetched. */
    boolean lookAfterTheMissing() throws SQLException {
        if (sweep != null) {
            sweep.step(inboxes);
        }
        boolean fetching = false;
        for (ShardInbox inbox : inboxes) {
            if (healing != null && inbox.missing() && !inbox.resting()) {
                healing.step(inbox);
                fetching = true;
            }
        }
        return fetching;
    }
}
