package org.lovebank.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.lovebank.events.DomainEvent;

/** Where a house tells what happened: in the transaction of the change, so that both happen or neither. */
public interface EventLog {

    /**
     * Remembers an event until the transaction commits; it is then written as the transaction's last statement, after
     * Hibernate's flush, under the next number of its shard.
     *
     * @throws IllegalStateException when no JTA transaction is active
     */
    void append(DomainEvent event);

    /**
     * Writes events now, for a writer that commits its own connection. Must be the last statements before that commit:
     * until then every other writer of the same shards waits. Needs READ COMMITTED. The caller should call
     * {@link #committed()} afterwards, or the events travel only at the relay's next poll.
     */
    void append(Connection connection, List<? extends DomainEvent> events) throws SQLException;

    /** Tells the relay that events were committed; cheap, may be called from any thread. */
    void committed();
}
