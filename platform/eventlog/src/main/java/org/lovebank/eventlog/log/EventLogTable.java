package org.lovebank.eventlog.log;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventLogSettings;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.eventlog.Shards;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.EventJson;
import org.lovebank.events.Topics;

/** The table {@code event_log}: this house's log of everything that is not a transfer. */
@ApplicationScoped
class EventLogTable implements LogSource {

    /** Kafka is a mailbox, not a warehouse: an event larger than this is a design mistake. */
    private static final int MOST_BYTES = 64 * 1024;

    // A statement of its own after the lock: a statement's snapshot is taken before it waits.
    private static final String INSERT = """
            insert into event_log (shard, seq, id, type, subject, version, occurred_at, causation_id, traceparent, data)
            select e.shard,
                   coalesce((select max(l.seq) from event_log l where l.shard = e.shard), 0)
                       + row_number() over (partition by e.shard order by e.place),
                   e.id, e.type, e.subject, e.version, ?, e.causation_id, e.traceparent, e.data::json
              from unnest(?::smallint[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::text[])
                   with ordinality as e (shard, id, type, subject, version, data, causation_id, traceparent, place)
            """;
    private static final String HEADS = """
            select coalesce((select max(l.seq) from event_log l where l.shard = s.shard), 0)
              from generate_series(0, ?) as s (shard) order by s.shard
            """;
    private static final String READ = """
            select shard, seq, id, type, subject, version, occurred_at, causation_id, traceparent, data
              from event_log where shard = ? and seq > ? order by seq limit ?
            """;

    private final EventLogSettings settings;

    EventLogTable(EventLogSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.house();
    }

    @Override
    public String topic() {
        return Topics.eventsOf(settings.house());
    }

    @Override
    public int shards() {
        return Topics.SHARDS;
    }

    /** Numbers and writes events, in the order given. */
    void write(Connection connection, List<Entry> entries, Instant occurredAt) throws SQLException {
        List<DomainEvent> events = entries.stream().map(Entry::event).toList();
        List<String> data = events.stream().map(EventLogTable::json).toList();
        AppendLock.take(connection, events.stream().mapToInt(e -> Shards.of(e.subject())));
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, OffsetDateTime.ofInstant(occurredAt, ZoneOffset.UTC));
            setArray(insert, 2, "int2", events.stream().map(e -> Shards.of(e.subject())));
            setArray(insert, 3, "uuid", events.stream().map(_ -> UuidCreator.getTimeOrderedEpoch()));
            setArray(insert, 4, "text", events.stream().map(EventJson::typeOf));
            setArray(insert, 5, "uuid", events.stream().map(DomainEvent::subject));
            setArray(insert, 6, "int8", events.stream().map(DomainEvent::version));
            setArray(insert, 7, "text", data.stream());
            setArray(insert, 8, "uuid", entries.stream().map(Entry::causationId));
            setArray(insert, 9, "text", entries.stream().map(Entry::traceparent));
            insert.executeUpdate();
        }
    }

    @Override
    public long[] heads(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEADS)) {
            select.setInt(1, shards() - 1);
            long[] heads = new long[shards()];
            try (ResultSet rows = select.executeQuery()) {
                for (int shard = 0; rows.next(); shard++) {
                    heads[shard] = rows.getLong(1);
                }
            }
            return heads;
        }
    }

    @Override
    public List<LogRecord> read(Connection connection, int shard, long after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setInt(1, shard);
            select.setLong(2, after);
            select.setInt(3, limit);
            List<LogRecord> records = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(record(row));
                }
            }
            return records;
        }
    }

    private static String json(DomainEvent event) {
        byte[] bytes = EventJson.write(event);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "an event of " + bytes.length + " bytes is too large: " + EventJson.typeOf(event));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void setArray(PreparedStatement statement, int index, String type, Stream<?> values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    private static LogRecord record(ResultSet row) throws SQLException {
        return new LogRecord(
                row.getInt("shard"),
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getLong("version"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("causation_id", UUID.class),
                row.getString("traceparent"),
                row.getString("data"));
    }

    /** An event, the event that made this house act, and the trace that it belongs to. */
    record Entry(
            DomainEvent event,
            @Nullable UUID causationId,
            @Nullable String traceparent) {}
}
