package org.lovebank.eventlog.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.lovebank.events.Topics;

/** What an operator sees of one subscription in this replica. */
final class InboxMetrics {

    private final Counter applied;
    private final Counter duplicates;
    private final Counter gapsHealed;
    private final Counter foreign;
    private final Counter failures;
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong blocked = new AtomicLong();
    private final AtomicLongArray lag = new AtomicLongArray(Topics.SHARDS);
    private final AtomicLongArray rolledBack = new AtomicLongArray(Topics.SHARDS);
    private final AtomicLongArray open = new AtomicLongArray(Topics.SHARDS);

    InboxMetrics(MeterRegistry registry, String source) {
        Tags tags = Tags.of("source", source);
        applied = registry.counter("lovebank.inbox.applied", tags);
        duplicates = registry.counter("lovebank.inbox.duplicates", tags);
        gapsHealed = registry.counter("lovebank.inbox.gaps.healed", tags);
        foreign = registry.counter("lovebank.inbox.foreign", tags);
        failures = registry.counter("lovebank.inbox.failures", tags);
        registry.gauge("lovebank.inbox.parked", tags, this, metrics -> metrics.parked.get());
        registry.gauge("lovebank.inbox.blocked.keys", tags, this, metrics -> metrics.blocked.get());
        for (int shard = 0; shard < Topics.SHARDS; shard++) {
            int index = shard;
            Tags perShard = tags.and("shard", String.valueOf(shard));
            registry.gauge("lovebank.inbox.lag", perShard, this, metrics -> metrics.lag.get(index));
            registry.gauge("lovebank.inbox.gap.open", perShard, this, metrics -> metrics.open.get(index));
            registry.gauge(
                    "lovebank.inbox.source.rolled.back", perShard, this, metrics -> metrics.rolledBack.get(index));
        }
    }

    void took(Outcome outcome) {
        applied.increment(outcome.applied());
        duplicates.increment(outcome.duplicates());
        foreign.increment(outcome.foreign());
    }

    void failed() {
        failures.increment();
    }

    /** 1 while numbers of a shard are missing here. */
    void gap(int shard, boolean there) {
        if (open.getAndSet(shard, there ? 1 : 0) == 1 && !there) {
            gapsHealed.increment();
        }
    }

    /** 1 while the source has forgotten events that were applied here: a person must decide. */
    void rolledBack(int shard, boolean alarm) {
        rolledBack.set(shard, alarm ? 1 : 0);
    }

    /** Events of a shard that the source has and this house has not. */
    void lag(int shard, long events) {
        lag.set(shard, events);
    }

    /** As the database has it, so the same in every replica. */
    void parking(long events, long keys) {
        parked.set(events);
        blocked.set(keys);
    }
}
