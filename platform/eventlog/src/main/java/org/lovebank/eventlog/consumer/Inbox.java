package org.lovebank.eventlog.consumer;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.inbox.InboxDatabase;
import org.lovebank.eventlog.thread.Job;
import org.lovebank.eventlog.wire.Arrival;
import org.lovebank.eventlog.wire.CloudEventRecords;

/** The one poll loop of a house: brings each partition's records to its shard's inbox, and waits where an inbox waits. */
final class Inbox implements Job, ConsumerRebalanceListener {

    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration FETCHING = Duration.ofMillis(5);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> kafka;
    private final Map<String, Listener> listeners;
    private final InboxDatabase database;
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();

    Inbox(Consumer<byte[], byte[]> kafka, Collection<Listener> listeners, InboxDatabase database) {
        this.kafka = kafka;
        this.listeners = listeners.stream().collect(Collectors.toMap(Listener::topic, Function.identity()));
        this.database = database;
        kafka.subscribe(this.listeners.keySet(), this);
    }

    @Override
    public Duration round() throws SQLException {
        place();
        boolean fetching = false;
        for (Listener listener : listeners.values()) {
            fetching |= listener.lookAfterTheMissing();
        }
        resumeTheRested();
        try {
            ConsumerRecords<byte[], byte[]> records = kafka.poll(fetching ? FETCHING : IDLE);
            for (TopicPartition partition : records.partitions()) {
                take(partition, records.records(partition));
            }
        } catch (WakeupException ending) {
            return Duration.ZERO;
        }
        tellKafka();
        return Duration.ZERO;
    }

    @Override
    public void hurry() {
        kafka.wakeup();
    }

    @Override
    public void close() {
        kafka.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(FAREWELL));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        kafka.pause(partitions);
        unplaced.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        unplaced.removeAll(partitions);
        partitions.forEach(done::remove);
    }

    /** The truth about where to read on is the database's cursor; Kafka's committed offset is a hint for its own tools. */
    private void place() throws SQLException {
        if (unplaced.isEmpty()) {
            return;
        }
        for (Listener listener : listeners.values()) {
            Map<Integer, Cursor> here = database.cursors(listener.source());
            for (TopicPartition partition : List.copyOf(unplaced)) {
                if (partition.topic().equals(listener.topic())) {
                    Cursor cursor = here.getOrDefault(partition.partition(), Cursor.START);
                    kafka.seek(partition, cursor.offset() + 1);
                    kafka.resume(List.of(partition));
                    unplaced.remove(partition);
                }
            }
        }
    }

    private void resumeTheRested() {
        List<TopicPartition> rested = new ArrayList<>();
        for (TopicPartition partition : kafka.paused()) {
            if (!unplaced.contains(partition) && !inboxOf(partition).busy()) {
                rested.add(partition);
            }
        }
        kafka.resume(rested);
    }

    private void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        String source = listenerOf(partition).source();
        List<Arrival> arrivals = records.stream()
                .map(record -> CloudEventRecords.read(source, record))
                .toList();
        int taken = inboxOf(partition).take(arrivals);
        long next = taken < arrivals.size()
                ? arrivals.get(taken).offset()
                : arrivals.getLast().offset() + 1;
        done.put(partition, new OffsetAndMetadata(next));
        if (taken < arrivals.size()) {
            kafka.seek(partition, next);
            kafka.pause(List.of(partition));
        }
    }

    private void tellKafka() {
        if (!done.isEmpty()) {
            kafka.commitAsync(Map.copyOf(done), null);
            done.clear();
        }
    }

    private ShardInbox inboxOf(TopicPartition partition) {
        return listenerOf(partition).inbox(partition.partition());
    }

    private Listener listenerOf(TopicPartition partition) {
        Listener listener = listeners.get(partition.topic());
        if (listener == null) {
            throw new IllegalStateException("nobody subscribed to " + partition);
        }
        return listener;
    }
}
