package org.lovebank.eventlog.relay;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.log.Epochs;
import org.lovebank.eventlog.relay.RelayCursors.Cursor;

/** A relay's own session with the database of its house: locks that last as long as the session, one log, its cursors. */
interface RelaySession extends AutoCloseable {

    /** Lets the other replicas count this one. */
    void showPresence() throws SQLException;

    /** How many replicas show their presence. */
    int replicas() throws SQLException;

    /** Takes a shard's lock unless somebody has it. */
    boolean tryLock(int shard) throws SQLException;

    void unlock(int shard) throws SQLException;

    /** The cursors of all shards; one that was missing begins at 0. */
    Map<Integer, Cursor> cursors() throws SQLException;

    /** Moves a cursor from where it was; false when it is no longer there. */
    boolean move(int shard, Cursor from, long to) throws SQLException;

    /** The newest committed number of each shard. */
    long[] heads() throws SQLException;

    /** The records of one shard after a number, in order. */
    List<LogRecord> read(int shard, long after, int limit) throws SQLException;

    Epochs epochs() throws SQLException;

    /** Gives all locks back. */
    @Override
    void close();
}
