package org.lovebank.eventlog.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code relay_cursor}: how far a log is copied. */
final class RelayCursors {

    private final String source;

    RelayCursors(String source) {
        this.source = source;
    }

    /**
     * Whether a connection's commits may be lost in a crash of the database. A cursor that fell back only sends again what
     * was sent, which every consumer skips; so a relay need not wait for the disk, nor make the house wait for its own.
     */
    static void losable(Connection session, boolean may) throws SQLException {
        try (Statement set = session.createStatement()) {
            set.execute(may ? "set synchronous_commit = off" : "reset synchronous_commit");
        }
    }

    /** How far one shard is copied, and in which epoch that was said. */
    record Cursor(int epoch, long last) {}

    /** The cursors of all shards; one that is missing begins at 0. */
    Map<Integer, Cursor> read(Connection connection, int shards) throws SQLException {
        begin(connection, shards);
        String select = "select shard, epoch, last_seq from relay_cursor where source = ? and shard < ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, source);
            statement.setInt(2, shards);
            Map<Integer, Cursor> cursors = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cursors.put(row.getInt(1), new Cursor(row.getInt(2), row.getLong(3)));
                }
            }
            return cursors;
        }
    }

    /** Moves a cursor from where it was; false when it is no longer there, so that the lease is not ours any more. */
    boolean move(Connection connection, int shard, Cursor from, long to) throws SQLException {
        String update = """
                update relay_cursor set last_seq = ?, updated_at = clock_timestamp()
                 where source = ? and shard = ? and epoch = ? and last_seq = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setLong(1, to);
            statement.setString(2, source);
            statement.setInt(3, shard);
            statement.setInt(4, from.epoch());
            statement.setLong(5, from.last());
            return statement.executeUpdate() == 1;
        }
    }

    private void begin(Connection connection, int shards) throws SQLException {
        String insert = """
                insert into relay_cursor (source, shard, epoch, last_seq)
                select ?, shard, (select max(epoch) from log_epoch), 0 from generate_series(0, ?) as shard
                on conflict do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, source);
            statement.setInt(2, shards - 1);
            statement.executeUpdate();
        }
    }
}
