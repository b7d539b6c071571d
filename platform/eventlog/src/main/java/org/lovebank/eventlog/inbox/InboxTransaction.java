package org.lovebank.eventlog.inbox;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.wire.Arrival;

/** One transaction in which a batch is heard: effects, cursor, parked events. */
public interface InboxTransaction {

    /** Takes a shard's cursor until the end; whoever comes second, a zombie too, waits and then sees what is done. */
    Cursor lock(String source, int shard) throws SQLException;

    /** Moves a locked cursor. */
    void move(String source, int shard, Cursor to) throws SQLException;

    /** The subjects of a shard that are held back. */
    Set<UUID> blockedKeys(String source, int shard) throws SQLException;

    /** Hands an event to its subscription; its effects belong to this transaction. */
    void hand(EventSubscription subscription, EventEnvelope envelope, String data);

    /** Parks an event and holds its subject back. */
    void park(EventEnvelope envelope, String data, String reason, String error) throws SQLException;

    /** Keeps a record that does not belong on its topic. */
    void keep(Arrival.Foreign strange) throws SQLException;
}
