package org.lovebank.bench.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How far task-service has applied the registry's log, shard by shard. */
final class Heard {
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);
    private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();

    private final Connection task;

    Heard(Connection task) {
        this.task = task;
    }

    Map<Integer, Long> now() throws SQLException {
        Map<Integer, Long> now = new HashMap<>();
        String select = "select shard, last_seq from inbox_cursor where source = 'volunteer'";
        try (PreparedStatement ask = task.prepareStatement(select);
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                now.put(row.getInt(1), row.getLong(2));
            }
        }
        return now;
    }

    /** Waits until every shard has got that far; false when that takes too long. */
    boolean upTo(Map<Integer, Long> heads) throws SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until) {
            Map<Integer, Long> now = now();
            if (heads.entrySet().stream().allMatch(head -> now.getOrDefault(head.getKey(), 0L) >= head.getValue())) {
                return true;
            }
            Thread.sleep(LOOK_EVERY);
        }
        return false;
    }
}
