package org.lovebank.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lovebank.eventlog.wire.Arrival;
import org.lovebank.eventlog.wire.CloudEventRecords;

/** Everything that Kafka holds of a topic, as any other program sees it. */
public final class Mailbox {

    private final Map<String, Object> kafka;
    private final LogSource source;

    public Mailbox(Map<String, Object> kafka, LogSource source) {
        this.kafka = kafka;
        this.source = source;
    }

    /** All records, partition by partition, from the beginning to the present end. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        List<TopicPartition> partitions = IntStream.range(0, source.shards())
                .mapToObj(shard -> new TopicPartition(source.topic(), shard))
                .toList();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The numbers in one partition, in the order in which they lie there. */
    public List<Long> numbers(int shard) {
        return records().stream()
                .filter(record -> record.partition() == shard)
                .map(record -> CloudEventRecords.read(source.name(), record))
                .map(arrival -> ((Arrival.Numbered) arrival).envelope().sequence())
                .toList();
    }
}
