package org.lovebank.simulation.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** A consumer as Kafka's is: learns in a poll what was taken from it and given to it, and reads from where it stands. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // there is one thread
public final class SimulatedConsumer extends MockConsumer<byte[], byte[]> {

    private static final ConsumerRecords<byte[], byte[]> NOTHING = new ConsumerRecords<>(Map.of(), Map.of());

    private final World world;
    private final Broker broker;
    private final Group group;
    private final int most;
    private final Set<TopicPartition> assigned = new LinkedHashSet<>();
    private final Set<TopicPartition> paused = new LinkedHashSet<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private @Nullable ConsumerRebalanceListener listener;
    private long seenAt;

    SimulatedConsumer(World world, Broker broker, Group group, int most) {
        super("earliest");
        this.world = world;
        this.broker = broker;
        this.group = group;
        this.most = most;
    }

    long seenAt() {
        return seenAt;
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener callback) {
        listener = callback;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        world.pass(Door.INBOX_POLLS);
        if (broker.reachable()) {
            seenAt = world.nanos();
            meetTheGroup(group.seen(this));
            ConsumerRecords<byte[], byte[]> records = fetch();
            if (!records.isEmpty()) {
                return records;
            }
        }
        // A thread may be kept from going on for longer than it asked.
        world.sleep(timeout.toNanos() * world.chance().between(1, 6));
        return NOTHING;
    }

    private void meetTheGroup(boolean stillIn) {
        ConsumerRebalanceListener told = listener;
        if (told == null) {
            throw new IllegalStateException("not subscribed");
        }
        List<TopicPartition> now = group.of(this);
        List<TopicPartition> gone = new ArrayList<>(assigned);
        if (stillIn) {
            gone.removeAll(now);
        } else if (!gone.isEmpty()) {
            world.tally().saw(Sometimes.ZOMBIE_THROWN_OUT);
        }
        if (!gone.isEmpty()) {
            if (stillIn) {
                told.onPartitionsRevoked(gone);
            } else {
                told.onPartitionsLost(gone);
            }
            assigned.removeAll(gone);
            paused.removeAll(gone);
            positions.keySet().removeAll(gone);
        }
        List<TopicPartition> fresh = new ArrayList<>(now);
        fresh.removeAll(assigned);
        if (!fresh.isEmpty()) {
            assigned.addAll(fresh);
            fresh.forEach(partition -> positions.put(partition, 0L));
            told.onPartitionsAssigned(fresh);
        }
    }

    private ConsumerRecords<byte[], byte[]> fetch() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> fetched = new LinkedHashMap<>();
        for (TopicPartition partition : assigned) {
            long position = positions.getOrDefault(partition, 0L);
            if (!paused.contains(partition)) {
                if (position > broker.end(partition)) {
                    position = 0;
                    positions.put(partition, position);
                }
                var records = broker.read(partition, position, world.chance().between(1, most));
                if (!records.isEmpty()) {
                    fetched.put(partition, records);
                    positions.put(partition, position + records.size());
                }
            }
        }
        return fetched.isEmpty() ? NOTHING : new ConsumerRecords<>(fetched, Map.of());
    }

    @Override
    public void seek(TopicPartition partition, long offset) {
        mustBeMine(partition);
        positions.put(partition, offset);
    }

    @Override
    public Set<TopicPartition> paused() {
        return new LinkedHashSet<>(paused);
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        partitions.forEach(this::mustBeMine);
        paused.addAll(partitions);
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        partitions.forEach(this::mustBeMine);
        paused.removeAll(partitions);
    }

    @Override
    public void commitAsync(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable OffsetCommitCallback callback) {
        // a hint that nobody reads
    }

    @Override
    public void wakeup() {
        throw new UnsupportedOperationException("nobody shuts down in this world");
    }

    @Override
    public void close(CloseOptions options) {
        group.leaves(this);
    }

    private void mustBeMine(TopicPartition partition) {
        if (!assigned.contains(partition)) {
            throw new IllegalStateException("not assigned: " + partition);
        }
    }
}
