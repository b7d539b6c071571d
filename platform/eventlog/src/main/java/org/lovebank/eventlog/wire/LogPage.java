package org.lovebank.eventlog.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.wire.Arrival.Numbered;

/** Part of one shard of a log, as the source's management port tells it: same numbers, same order as on Kafka. */
public record LogPage(String source, int shard, List<Line> lines) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** One event. */
    public record Line(
            int epoch,
            long epochBase,
            long sequence,
            UUID id,
            String type,
            UUID subject,
            long version,
            Instant occurredAt,
            @Nullable UUID causationId,
            @Nullable String traceparent,
            @Nullable String epochs,
            JsonNode data) {

        /** A row of a log, as a line. */
        public static Line of(LogRecord row, Lineage lineage) {
            Epoch epoch = lineage.epochs().getLast();
            try {
                return new Line(
                        epoch.number(),
                        epoch.base(),
                        row.sequence(),
                        row.id(),
                        row.type(),
                        row.subject(),
                        row.version(),
                        row.occurredAt(),
                        row.causationId(),
                        row.traceparent(),
                        lineage.text(),
                        MAPPER.readTree(row.data()));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("a log holds JSON only", impossible);
            }
        }
    }

    /**
     * The newest number of each shard, and the epoch in which the source lives with its base per shard; {@code lineages}
     * says the same of all its lives, and is missing in what a former version says.
     */
    public record Heads(
            String source,
            int epoch,
            List<Long> bases,
            List<Long> heads,
            @Nullable List<Lineage> lineages) {

        /** The lives of one shard. */
        public Lineage lineage(int shard) {
            return lineages == null ? Lineage.endingWith(new Epoch(epoch, bases.get(shard))) : lineages.get(shard);
        }
    }

    /** The page as arrivals, in order. */
    public List<Arrival> arrivals() {
        return lines.stream().<Arrival>map(this::arrival).toList();
    }

    /** What the management port speaks. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("answers are made of values", impossible);
        }
    }

    /** Reads what a management port said. */
    public static <T> T read(Class<T> type, byte[] json) throws IOException {
        return MAPPER.readValue(json, type);
    }

    private Arrival arrival(Line line) {
        var envelope = new EventEnvelope(
                source,
                line.epoch(),
                line.epochBase(),
                shard,
                line.sequence(),
                line.id(),
                line.type(),
                line.subject(),
                line.version(),
                line.occurredAt(),
                line.causationId(),
                line.traceparent());
        Lineage lineage = Lineage.of(line.epochs(), new Epoch(line.epoch(), line.epochBase()));
        return new Numbered(
                Arrival.NOT_FROM_KAFKA, envelope, lineage, line.data().toString());
    }
}
