package org.lovebank.stack.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads one shard's topic partition to its end and keeps the heads of records of former epochs. */
final class ForgottenRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String bootstrap;

    ForgottenRecords(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** What a record's headers say. */
    record Told(String type, String subject, String occurredAt) {}

    /** By number: records of an epoch before {@code epoch} with a number above {@code base}. */
    Map<Long, Told> of(String topic, int shard, int epoch, long base) {
        Map<Long, Told> told = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> kafka = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, shard);
            kafka.assign(List.of(partition));
            kafka.seekToBeginning(List.of(partition));
            long end = kafka.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (kafka.position(partition) < end) {
                List<ConsumerRecord<byte[], byte[]>> records =
                        new ArrayList<>(kafka.poll(PATIENCE).records(partition));
                for (ConsumerRecord<byte[], byte[]> each : records) {
                    if (number(each, "ce_epoch") < epoch && number(each, "ce_sequence") > base) {
                        told.put(
                                number(each, "ce_sequence"),
                                new Told(word(each, "ce_type"), word(each, "ce_subject"), word(each, "ce_time")));
                    }
                }
            }
        }
        return told;
    }

    private static long number(ConsumerRecord<byte[], byte[]> from, String header) {
        String word = word(from, header);
        return word.matches("\\d{1,18}") ? Long.parseLong(word) : Long.MAX_VALUE;
    }

    private static String word(ConsumerRecord<byte[], byte[]> from, String header) {
        Header found = from.headers().lastHeader(header);
        return found == null ? "?" : new String(found.value(), StandardCharsets.UTF_8);
    }
}
