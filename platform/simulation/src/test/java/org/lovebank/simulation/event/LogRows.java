package org.lovebank.simulation.event;

import java.util.List;
import org.lovebank.eventlog.LogRecord;

/** The committed rows of a log of record, by shard. */
public interface LogRows {

    /** The newest number of each shard. */
    long[] heads();

    /** The rows of a shard after a number. */
    List<LogRecord> read(int shard, long after, int limit);
}
