package org.lovebank.eventlog.inbox;

import java.sql.SQLException;
import java.util.Map;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;

/** Where a house keeps what it has heard. */
public interface InboxDatabase {

    /**
     * Does work in one transaction: all of it is kept, or nothing.
     *
     * @throws RuntimeException what the work threw, or that the transaction did not commit; then it may yet be kept
     */
    <T> T inTransaction(Work<T> work);

    /** All cursors of a source, by shard; a shard that nothing came from has none. */
    Map<Integer, Cursor> cursors(String source) throws SQLException;

    /** How many events of a source are parked and how many of its subjects held back. */
    long[] parked(String source) throws SQLException;

    /** What is done inside a transaction. */
    interface Work<T> {
        T in(InboxTransaction transaction) throws SQLException;
    }
}
