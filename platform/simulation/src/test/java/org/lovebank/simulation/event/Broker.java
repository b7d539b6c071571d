package org.lovebank.simulation.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** Kafka with one topic: forgets, repeats, comes late, and is not always there. */
public final class Broker {

    private final World world;
    private final String topic;
    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions = new ArrayList<>();
    private final List<Set<Long>> everKept = new ArrayList<>();
    private final Group group;
    private boolean cutOff;

    public Broker(World world, String topic, int shards) {
        this.world = world;
        this.topic = topic;
        for (int shard = 0; shard < shards; shard++) {
            partitions.add(new ArrayList<>());
            everKept.add(new HashSet<>());
        }
        this.group = new Group(world, topic, shards);
    }

    /** A producer of a house. */
    public Producer<byte[], byte[]> producer() {
        return new SimulatedProducer(world, this);
    }

    /** A member of the one group that listens. */
    public SimulatedConsumer consumer(int most) {
        return new SimulatedConsumer(world, this, group, most);
    }

    public String topic() {
        return topic;
    }

    /** Nobody reaches it. */
    public void cutOff(boolean off) {
        if (off) {
            world.tally().saw(Sometimes.KAFKA_CUT_OFF);
        }
        cutOff = off;
    }

    public boolean reachable() {
        return !cutOff;
    }

    void keep(ProducerRecord<byte[], byte[]> sent) {
        Integer partition = sent.partition();
        if (partition == null) {
            throw new IllegalStateException("a record says its partition");
        }
        keep(partition, sent.key(), sent.value(), new RecordHeaders(sent.headers()));
        everKept.get(partition).add(number(sent));
        world.trace(partition * 31L + partitions.get(partition).size());
    }

    /** Whether a number of a shard was ever acknowledged in an epoch. */
    public boolean everKept(int shard, int epoch, long sequence) {
        return everKept.get(shard).contains(((long) epoch << 40) + sequence);
    }

    /** Something that nobody of us sent. */
    public void keepForeign(int shard) {
        keep(shard, new byte[0], new byte[] {42}, new RecordHeaders());
    }

    private void keep(int shard, byte[] key, byte[] value, RecordHeaders headers) {
        List<ConsumerRecord<byte[], byte[]>> log = partitions.get(shard);
        log.add(new ConsumerRecord<>(
                topic,
                shard,
                log.size(),
                0L,
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                headers,
                java.util.Optional.empty()));
    }

    /** Sends a record of the past once more, as whoever was thought dead might. */
    public void repeat(int shard) {
        List<ConsumerRecord<byte[], byte[]>> log = partitions.get(shard);
        if (!log.isEmpty()) {
            var record = world.chance().oneOf(log);
            keep(shard, record.key(), record.value(), new RecordHeaders(record.headers()));
        }
    }

    /** All of its data is gone. */
    public void loseData() {
        world.tally().saw(Sometimes.KAFKA_LOST_ITS_DATA);
        partitions.forEach(List::clear);
    }

    /** Its newest records are gone, although they were acknowledged. */
    public void dropTail(int shard) {
        List<ConsumerRecord<byte[], byte[]>> log = partitions.get(shard);
        if (!log.isEmpty()) {
            world.tally().saw(Sometimes.RECORD_DROPPED);
            log.subList(log.size() - world.chance().between(1, Math.min(3, log.size())), log.size())
                    .clear();
        }
    }

    /** The group is shared out anew. */
    public void rebalance() {
        group.rebalance();
    }

    long end(TopicPartition partition) {
        return partitions.get(partition.partition()).size();
    }

    List<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long from, int most) {
        List<ConsumerRecord<byte[], byte[]>> log = partitions.get(partition.partition());
        int first = (int) from;
        return List.copyOf(log.subList(first, Math.min(log.size(), first + most)));
    }

    private static long number(ProducerRecord<byte[], byte[]> sent) {
        return (header(sent, "ce_epoch") << 40) + header(sent, "ce_sequence");
    }

    private static long header(ProducerRecord<byte[], byte[]> sent, String name) {
        return Long.parseLong(
                new String(sent.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
