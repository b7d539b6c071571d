package org.lovebank.eventlog.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.eventlog.log.Epochs;
import org.lovebank.eventlog.relay.RelayCursors.Cursor;

/**
 * A session on a connection of the house's pool, with advisory locks. A pool in transaction mode between service and
 * database would break them.
 */
final class PooledSession implements RelaySession {

    private static final Logger LOG = Logger.getLogger(PooledSession.class);

    /** Second key of the shared lock by which replicas count each other; shards are far below. */
    private static final int PRESENCE = 1000;

    private static final String COUNT = """
            select count(*) from pg_locks
             where locktype = 'advisory' and granted and mode = 'ShareLock' and objsubid = 2
               and database = (select oid from pg_database where datname = current_database())
               and classid = ?::bigint::oid and objid = ?::bigint::oid
            """;

    private final Connection connection;
    private final LogSource source;
    private final int lockClass;
    private final RelayCursors cursors;

    PooledSession(Connection connection, LogSource source) throws SQLException {
        this.connection = connection;
        this.source = source;
        this.lockClass = ("lovebank relay " + source.name()).hashCode();
        this.cursors = new RelayCursors(source.name());
        try {
            RelayCursors.losable(connection, true);
        } catch (SQLException gone) {
            // Nobody else knows this connection yet: kept, it would be missing in the pool for ever.
            connection.close();
            throw gone;
        }
    }

    @Override
    public void showPresence() throws SQLException {
        ask("select pg_try_advisory_lock_shared(?, ?)", PRESENCE);
    }

    @Override
    public int replicas() throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setLong(1, Integer.toUnsignedLong(lockClass));
            count.setLong(2, PRESENCE);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public boolean tryLock(int shard) throws SQLException {
        return ask("select pg_try_advisory_lock(?, ?)", shard);
    }

    @Override
    public void unlock(int shard) throws SQLException {
        ask("select pg_advisory_unlock(?, ?)", shard);
    }

    @Override
    public Map<Integer, Cursor> cursors() throws SQLException {
        return cursors.read(connection, source.shards());
    }

    @Override
    public boolean move(int shard, Cursor from, long to) throws SQLException {
        return cursors.move(connection, shard, from, to);
    }

    @Override
    public long[] heads() throws SQLException {
        return source.heads(connection);
    }

    @Override
    public List<LogRecord> read(int shard, long after, int limit) throws SQLException {
        return source.read(connection, shard, after, limit);
    }

    @Override
    public Epochs epochs() throws SQLException {
        return Epochs.of(connection, source.name());
    }

    /** The connection goes back to the pool and must not take its locks along. */
    @Override
    public void close() {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            RelayCursors.losable(connection, false);
        } catch (SQLException gone) {
            LOG.infof("source=%s session is gone: %s", source.name(), gone.getMessage());
        }
    }

    private boolean ask(String question, int key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, lockClass);
            statement.setInt(2, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
