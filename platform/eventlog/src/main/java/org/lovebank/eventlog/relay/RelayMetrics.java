package org.lovebank.eventlog.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicLongArray;
import org.lovebank.eventlog.figure.KafkaFigures;

/** What an operator sees of one log's relay in this replica. */
final class RelayMetrics {

    private final Counter sent;
    private final Counter notSent;
    private final Counter restarts;
    private final AtomicLongArray lag;
    private final AtomicLongArray holes;
    private final KafkaFigures kafka;

    RelayMetrics(MeterRegistry registry, String source, int shards) {
        Tags tags = Tags.of("source", source);
        sent = registry.counter("lovebank.relay.sent", tags);
        notSent = registry.counter("lovebank.relay.failed.batches", tags);
        restarts = registry.counter("lovebank.relay.restarts", tags);
        kafka = KafkaFigures.ofProducer(registry, source);
        lag = new AtomicLongArray(shards);
        holes = new AtomicLongArray(shards);
        for (int shard = 0; shard < shards; shard++) {
            int index = shard;
            Tags perShard = tags.and("shard", String.valueOf(shard));
            registry.gauge("lovebank.relay.lag", perShard, this, metrics -> metrics.lag.get(index));
            registry.gauge("lovebank.relay.hole", perShard, this, metrics -> metrics.holes.get(index));
        }
    }

    /** How the relay's producer does. */
    KafkaFigures kafka() {
        return kafka;
    }

    void sent(int records) {
        sent.increment(records);
    }

    void notSent() {
        notSent.increment();
    }

    void restarted() {
        restarts.increment();
    }

    /** Events that the shard's log has and Kafka has not; 0 while another replica copies the shard. */
    void lag(int shard, long events) {
        lag.set(shard, events);
    }

    /** 1 while rows of the shard's log are missing: somebody deleted what cannot be deleted. Says whether this is new. */
    boolean hole(int shard, boolean there) {
        return holes.getAndSet(shard, there ? 1 : 0) != (there ? 1 : 0);
    }
}
