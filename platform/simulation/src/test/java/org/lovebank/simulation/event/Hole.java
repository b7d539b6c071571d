package org.lovebank.simulation.event;

import java.util.List;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** A row of a log that nobody can see for a while, as when it was deleted by mistake and is put back later. */
final class Hole {

    private final World world;
    private int shard = -1;
    private long sequence;

    Hole(World world) {
        this.world = world;
    }

    void tear(int inShard, long at) {
        shard = inShard;
        sequence = at;
    }

    void mend() {
        shard = -1;
    }

    /** The log as it looks with the hole in it. */
    LogRows in(LogRows whole) {
        return new LogRows() {
            @Override
            public long[] heads() {
                return whole.heads();
            }

            @Override
            public List<LogRecord> read(int from, long after, int limit) {
                List<LogRecord> rows = whole.read(from, after, limit);
                if (from != shard || rows.stream().noneMatch(row -> row.sequence() == sequence)) {
                    return rows;
                }
                world.tally().saw(Sometimes.HOLE_MET);
                return rows.stream().filter(row -> row.sequence() != sequence).toList();
            }
        };
    }
}
