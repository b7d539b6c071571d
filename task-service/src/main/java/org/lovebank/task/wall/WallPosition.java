package org.lovebank.task.wall;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.Topics;

/** Up to where somebody has seen the log: a number for each shard, in one life of the database. */
final class WallPosition {

    private static final int RADIX = 36;
    private static final Pattern SHAPE = Pattern.compile("\\d{1,9}(?:\\.[0-9a-z]{1,12}){" + Topics.SHARDS + "}");

    private final int epoch;
    private final long[] seen;

    WallPosition(int epoch, long[] seen) {
        this.epoch = epoch;
        this.seen = seen.clone();
    }

    /** Reads an event's id; empty when it is none of ours. */
    static Optional<WallPosition> read(@Nullable String id) {
        if (id == null || !SHAPE.matcher(id).matches()) {
            return Optional.empty();
        }
        String[] parts = id.split("\\.", -1);
        long[] seen = new long[Topics.SHARDS];
        for (int shard = 0; shard < seen.length; shard++) {
            seen[shard] = Long.parseLong(parts[shard + 1], RADIX);
        }
        return Optional.of(new WallPosition(Integer.parseInt(parts[0]), seen));
    }

    /** The position after one more row. */
    WallPosition after(int shard, long sequence) {
        WallPosition next = new WallPosition(epoch, seen);
        next.seen[shard] = Math.max(next.seen[shard], sequence);
        return next;
    }

    /** Whether somebody who is at this one can have come by that log: the same life, and nothing beyond its end. */
    boolean within(WallPosition end) {
        if (epoch != end.epoch) {
            return false;
        }
        for (int shard = 0; shard < seen.length; shard++) {
            if (seen[shard] > end.seen[shard]) {
                return false;
            }
        }
        return true;
    }

    Long[] numbers() {
        return Arrays.stream(seen).boxed().toArray(Long[]::new);
    }

    /** The position as an event's id. */
    String id() {
        StringBuilder id = new StringBuilder().append(epoch);
        for (long number : seen) {
            id.append('.').append(Long.toString(number, RADIX));
        }
        return id.toString();
    }
}
