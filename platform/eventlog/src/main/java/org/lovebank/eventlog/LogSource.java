package org.lovebank.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A log of record that is copied to Kafka: a CDI bean. The house's {@code event_log} is one by itself; a journal whose
 * rows are numbered without gaps per shard, in commit order, may be another.
 */
public interface LogSource {

    /** The name under which others subscribe, such as {@code task}: letters, digits and hyphens. */
    String name();

    /** The topic that receives the copy; partition = shard. */
    String topic();

    /** How many shards there are, numbered from 0; at most {@link org.lovebank.events.Topics#SHARDS}. */
    int shards();

    /** How long Kafka keeps the copy, where that is not the house's usual time. */
    default Optional<Duration> retention() {
        return Optional.empty();
    }

    /** The newest committed number of each shard, by shard; 0 where nothing was written yet. Asked many times a second. */
    long[] heads(Connection connection) throws SQLException;

    /** The records of one shard after a number, in order, without gaps. */
    List<LogRecord> read(Connection connection, int shard, long after, int limit) throws SQLException;
}
