package org.lovebank.eventlog.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code inbox_cursor}: how far each shard of another house's log is applied here. */
@ApplicationScoped
public class InboxCursors {

    /** The last number applied, the epoch it came from, and the last Kafka offset dealt with. */
    public record Cursor(int epoch, long last, long offset) {

        /** Where everything begins. */
        public static final Cursor START = new Cursor(0, 0, -1);

        /** The cursor after one more event. */
        public Cursor after(long sequence) {
            return new Cursor(epoch, sequence, offset);
        }

        /** The cursor in a newer epoch of the source. */
        public Cursor in(int newerEpoch) {
            return new Cursor(newerEpoch, last, offset);
        }

        /** The cursor after a Kafka record; what did not come from Kafka leaves the offset alone. */
        public Cursor at(long kafkaOffset) {
            return kafkaOffset < 0 ? this : new Cursor(epoch, last, kafkaOffset);
        }
    }

    /** All cursors of a source, by shard; a shard that nothing came from has none. */
    public Map<Integer, Cursor> read(Connection connection, String source) throws SQLException {
        String select = "select shard, epoch, last_seq, kafka_offset from inbox_cursor where source = ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, source);
            Map<Integer, Cursor> cursors = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cursors.put(row.getInt(1), new Cursor(row.getInt(2), row.getLong(3), row.getLong(4)));
                }
            }
            return cursors;
        }
    }

    /** Takes a cursor until the transaction ends; whoever comes second, a zombie too, waits and then sees what is done. */
    public Cursor lock(Connection connection, String source, int shard) throws SQLException {
        begin(connection, source, shard);
        String select = """
                select epoch, last_seq, kafka_offset from inbox_cursor where source = ? and shard = ? for update
                """;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, source);
            statement.setInt(2, shard);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Cursor(row.getInt(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    /** Moves a locked cursor. */
    public void move(Connection connection, String source, int shard, Cursor to) throws SQLException {
        String update = """
                update inbox_cursor
                   set epoch = ?, last_seq = ?, kafka_offset = ?, updated_at = clock_timestamp()
                 where source = ? and shard = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setInt(1, to.epoch());
            statement.setLong(2, to.last());
            statement.setLong(3, to.offset());
            statement.setString(4, source);
            statement.setInt(5, shard);
            statement.executeUpdate();
        }
    }

    private static void begin(Connection connection, String source, int shard) throws SQLException {
        String insert = """
                insert into inbox_cursor (source, shard, epoch, last_seq, kafka_offset)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, source);
            statement.setInt(2, shard);
            statement.setInt(3, Cursor.START.epoch());
            statement.setLong(4, Cursor.START.last());
            statement.setLong(5, Cursor.START.offset());
            statement.executeUpdate();
        }
    }
}
