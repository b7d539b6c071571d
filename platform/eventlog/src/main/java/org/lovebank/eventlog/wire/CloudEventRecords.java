package org.lovebank.eventlog.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;

/** Events as Kafka records: CloudEvents 1.0 in binary mode, with the extensions that make numbers provable. */
public final class CloudEventRecords {

    private static final String JSON = "application/json";

    private CloudEventRecords() {}

    /** The record that carries a row of a log; the partition is the shard, whatever the partitioner thinks. */
    public static ProducerRecord<byte[], byte[]> of(LogSource source, LogRecord row, Lineage lineage) {
        Epoch epoch = lineage.epochs().getLast();
        var record = new ProducerRecord<>(
                source.topic(), row.shard(), bytes(row.subject()), row.data().getBytes(UTF_8));
        Headers headers = record.headers();
        put(headers, "content-type", JSON);
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.id());
        put(headers, "ce_type", row.type());
        put(headers, "ce_source", "/" + source.name());
        put(headers, "ce_subject", row.subject());
        put(headers, "ce_time", row.occurredAt());
        put(headers, "ce_dataschema", "urn:lovebank:event:" + row.type());
        put(headers, "ce_topic", source.topic());
        put(headers, "ce_shard", row.shard());
        put(headers, "ce_sequence", row.sequence());
        put(headers, "ce_epoch", epoch.number());
        put(headers, "ce_epochbase", epoch.base());
        put(headers, "ce_epochs", lineage.text());
        put(headers, "ce_aggversion", row.version());
        put(headers, "ce_causationid", row.causationId());
        put(headers, "traceparent", row.traceparent());
        return record;
    }

    /**
     * Reads a record as an event of {@code source}. A record whose headers do not say so, or that was meant for another
     * topic or shard, is foreign: Kafka's checksum does not cover the topic (KAFKA-19012).
     */
    public static Arrival read(String source, ConsumerRecord<byte[], byte[]> record) {
        try {
            Headers headers = record.headers();
            expect(headers, "ce_specversion", "1.0");
            expect(headers, "ce_source", "/" + source);
            expect(headers, "ce_topic", record.topic());
            expect(headers, "ce_shard", String.valueOf(record.partition()));
            byte @Nullable [] data = record.value();
            if (data == null) {
                throw new IllegalArgumentException("no data");
            }
            EventEnvelope envelope = envelope(source, record.partition(), headers);
            Epoch epoch = new Epoch(envelope.epoch(), envelope.epochBase());
            return new Arrival.Numbered(
                    record.offset(), envelope, Lineage.of(text(headers, "ce_epochs"), epoch), new String(data, UTF_8));
        } catch (IllegalArgumentException | DateTimeException strange) {
            return new Arrival.Foreign(record, String.valueOf(strange.getMessage()));
        }
    }

    private static EventEnvelope envelope(String source, int shard, Headers headers) {
        return new EventEnvelope(
                source,
                (int) positive(headers, "ce_epoch"),
                Long.parseLong(required(headers, "ce_epochbase")),
                shard,
                positive(headers, "ce_sequence"),
                UUID.fromString(required(headers, "ce_id")),
                required(headers, "ce_type"),
                UUID.fromString(required(headers, "ce_subject")),
                Long.parseLong(required(headers, "ce_aggversion")),
                Instant.parse(required(headers, "ce_time")),
                optionalId(headers, "ce_causationid"),
                text(headers, "traceparent"));
    }

    private static void expect(Headers headers, String name, String expected) {
        String found = required(headers, name);
        if (!found.equals(expected)) {
            throw new IllegalArgumentException(name + " is not " + expected);
        }
    }

    private static long positive(Headers headers, String name) {
        long number = Long.parseLong(required(headers, name));
        if (number <= 0) {
            throw new IllegalArgumentException(name + " is not positive");
        }
        return number;
    }

    private static @Nullable UUID optionalId(Headers headers, String name) {
        String text = text(headers, name);
        return text == null ? null : UUID.fromString(text);
    }

    private static String required(Headers headers, String name) {
        String text = text(headers, name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static void put(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, bytes(value));
        }
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(UTF_8);
    }
}
