package org.lovebank.eventlog.parking;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lovebank.eventlog.EventEnvelope;

/** The tables {@code inbox_parked} and {@code inbox_blocked_key}. Who writes holds the shard's cursor. */
@ApplicationScoped
public class ParkedEvents {

    /** The reason of an event that nobody tried: an earlier one of its subject is parked. */
    public static final String BEHIND = "BEHIND";

    private static final String COLUMNS =
            "source, epoch, shard, seq, subject, envelope, data, reason, error, attempts, parked_at";

    /** The subjects of a shard that are held back. */
    public Set<UUID> blockedKeys(Connection connection, String source, int shard) throws SQLException {
        String select = "select subject from inbox_blocked_key where source = ? and shard = ?";
        try (PreparedStatement statement = prepared(connection, select, source, shard);
                ResultSet row = statement.executeQuery()) {
            Set<UUID> blocked = new HashSet<>();
            while (row.next()) {
                blocked.add(row.getObject(1, UUID.class));
            }
            return blocked;
        }
    }

    /** Parks an event and holds its subject back. */
    public void park(Connection connection, EventEnvelope envelope, String data, String reason, String error)
            throws SQLException {
        String insert = """
                insert into inbox_parked (source, epoch, shard, seq, subject, envelope, data, reason, error)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                """;
        try (PreparedStatement statement = prepared(
                connection,
                insert,
                envelope.source(),
                envelope.epoch(),
                envelope.shard(),
                envelope.sequence(),
                envelope.subject(),
                ParkedEvent.written(envelope),
                data.replace("\u0000", "\uFFFD"),
                reason,
                error.replace("\u0000", "\uFFFD"))) {
            statement.executeUpdate();
        }
        String block = "insert into inbox_blocked_key (source, subject, shard) values (?, ?, ?) on conflict do nothing";
        try (PreparedStatement statement =
                prepared(connection, block, envelope.source(), envelope.subject(), envelope.shard())) {
            statement.executeUpdate();
        }
    }

    /** Parked events that nobody has decided on, oldest first. */
    List<ParkedEvent> open(Connection connection, int limit) throws SQLException {
        String select = "select " + COLUMNS
                + " from inbox_parked where resolved_at is null order by parked_at, source, shard, seq limit ?";
        return select(connection, select, limit);
    }

    /** Parked events of one subject that nobody has decided on, in the order in which they happened. */
    List<ParkedEvent> openOf(Connection connection, String source, UUID subject) throws SQLException {
        String select = "select " + COLUMNS
                + " from inbox_parked where source = ? and subject = ? and resolved_at is null order by epoch, seq";
        return select(connection, select, source, subject);
    }

    /** One parked event that nobody has decided on. */
    List<ParkedEvent> openAt(Connection connection, String source, int epoch, int shard, long sequence)
            throws SQLException {
        String select = "select " + COLUMNS
                + " from inbox_parked where source = ? and epoch = ? and shard = ? and seq = ? and resolved_at is null";
        return select(connection, select, source, epoch, shard, sequence);
    }

    /** Marks an event as decided; its row stays for good. */
    void resolve(Connection connection, ParkedEvent event, String resolution) throws SQLException {
        String update = """
                update inbox_parked set resolved_at = clock_timestamp(), resolution = ?
                 where source = ? and epoch = ? and shard = ? and seq = ?
                """;
        EventEnvelope envelope = event.envelope();
        try (PreparedStatement statement = prepared(
                connection,
                update,
                resolution,
                envelope.source(),
                envelope.epoch(),
                envelope.shard(),
                envelope.sequence())) {
            statement.executeUpdate();
        }
    }

    /** Notes that another try failed. */
    void failedAgain(Connection connection, EventEnvelope envelope, String reason, String error) throws SQLException {
        String update = """
                update inbox_parked set attempts = attempts + 1, reason = ?, error = ?
                 where source = ? and epoch = ? and shard = ? and seq = ?
                """;
        try (PreparedStatement statement = prepared(
                connection,
                update,
                reason,
                error,
                envelope.source(),
                envelope.epoch(),
                envelope.shard(),
                envelope.sequence())) {
            statement.executeUpdate();
        }
    }

    /** Lets a subject's next events through. */
    void unblock(Connection connection, String source, UUID subject) throws SQLException {
        String delete = "delete from inbox_blocked_key where source = ? and subject = ?";
        try (PreparedStatement statement = prepared(connection, delete, source, subject)) {
            statement.executeUpdate();
        }
    }

    /** How many events are parked and how many subjects held back. */
    public long[] count(Connection connection, String source) throws SQLException {
        String select = """
                select (select count(*) from inbox_parked where source = ? and resolved_at is null),
                       (select count(*) from inbox_blocked_key where source = ?)
                """;
        try (PreparedStatement statement = prepared(connection, select, source, source);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new long[] {row.getLong(1), row.getLong(2)};
        }
    }

    private static List<ParkedEvent> select(Connection connection, String sql, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet row = statement.executeQuery()) {
            List<ParkedEvent> events = new ArrayList<>();
            while (row.next()) {
                events.add(ParkedEvent.read(row));
            }
            return events;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
