package org.lovebank.simulation.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.log.Epochs;
import org.lovebank.eventlog.log.Epochs.Life;
import org.lovebank.simulation.world.Server;
import org.lovebank.simulation.world.Sometimes;
import org.lovebank.simulation.world.World;

/** What a database keeps for relays: session locks, cursors whose commits may be lost, and the lives of the log. */
public final class RelayTables {

    private static final int MOST_UNWRITTEN_MILLIS = 600;

    private final World world;
    private final int shards;
    private final Server.@Nullable Session[] locks;
    private final Set<Server.Session> present = new HashSet<>();
    private final long[] cursors;
    private final long[] written;
    private final List<Life> lives = new ArrayList<>();
    private int epoch = 1;

    public RelayTables(World world, int shards) {
        this.world = world;
        this.shards = shards;
        this.locks = new Server.Session[shards];
        this.cursors = new long[shards];
        this.written = new long[shards];
        lives.add(new Life(1, java.util.Collections.nCopies(shards, 0L)));
    }

    public void show(Server.Session session) {
        if (present.add(session)) {
            session.atTheEnd(() -> present.remove(session));
            session.atTheEnd(() -> {
                for (int shard = 0; shard < shards; shard++) {
                    unlock(session, shard);
                }
            });
        }
    }

    public int present() {
        return present.size();
    }

    public boolean tryLock(Server.Session session, int shard) {
        if (locks[shard] == null) {
            locks[shard] = session;
        }
        return locks[shard] == session;
    }

    public void unlock(Server.Session session, int shard) {
        if (locks[shard] == session) {
            locks[shard] = null;
        }
    }

    public int epoch() {
        return epoch;
    }

    public long cursor(int shard) {
        return cursors[shard];
    }

    public long[] cursors() {
        return cursors.clone();
    }

    /** Moves a cursor from where it was, without waiting for the disk. */
    public boolean move(int shard, int inEpoch, long from, long to) {
        if (inEpoch != epoch || cursors[shard] != from) {
            return false;
        }
        cursors[shard] = to;
        world.trace(shard * 31L + to);
        world.later(world.chance().between(1, MOST_UNWRITTEN_MILLIS) * 1_000_000L, () -> write(shard, inEpoch, to));
        return true;
    }

    /** The operator's re-publishing. */
    public void setBack(int shard, long to) {
        if (cursors[shard] > to) {
            world.tally().saw(Sometimes.CURSOR_SET_BACK);
            cursors[shard] = to;
            written[shard] = to;
        }
    }

    /** What was not on disk is forgotten. */
    public void forgetTheUnwritten() {
        for (int shard = 0; shard < shards; shard++) {
            if (written[shard] < cursors[shard]) {
                world.tally().saw(Sometimes.CURSOR_FELL_BACK);
                cursors[shard] = written[shard];
            }
        }
    }

    /** A new life begins after these numbers. */
    public void begin(long[] heads, long[] restoredCursors) {
        world.tally().saw(Sometimes.EPOCH_BEGUN);
        epoch++;
        lives.addFirst(new Life(epoch, LongStream.of(heads).boxed().toList()));
        System.arraycopy(restoredCursors, 0, cursors, 0, shards);
        System.arraycopy(restoredCursors, 0, written, 0, shards);
    }

    /** Of the lives that began after an epoch, the one that began lowest. */
    public @Nullable Life lowestAfter(int heardEpoch, int shard) {
        Life lowest = null;
        for (Life life : lives) {
            if (life.number() > heardEpoch
                    && (lowest == null
                            || life.bases().get(shard) < lowest.bases().get(shard))) {
                lowest = life;
            }
        }
        return lowest;
    }

    public Epochs epochs() {
        return Epochs.of(lives);
    }

    private void write(int shard, int inEpoch, long to) {
        if (inEpoch == epoch && cursors[shard] >= to) {
            written[shard] = Math.max(written[shard], to);
        }
    }
}
