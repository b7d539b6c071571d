package org.lovebank.bench.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.lovebank.bench.load.Latencies;
import org.lovebank.stack.house.House;

/** Events from the registry to task-service: a backlog that is drained, and a steady stream whose lag is measured. */
final class EventRounds {
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private final ScaleStreet street;

    EventRounds(ScaleStreet street) {
        this.street = street;
    }

    /** Seconds from the first write to the last effect; negative when they did not arrive. */
    double drain(int events, int shards) throws SQLException, InterruptedException {
        try (Connection registry = street.database(House.VOLUNTEER);
                Connection task = street.database(House.TASK)) {
            AreaNews news = new AreaNews(registry);
            Map<Integer, Long> heads = new HashMap<>();
            long begin = System.nanoTime();
            for (int shard = 0; shard < shards; shard++) {
                heads.put(shard, news.append(shard, events / shards));
            }
            return new Heard(task).upTo(heads) ? (System.nanoTime() - begin) / 1e9 : -1;
        }
    }

    /** Commit to effect, one event a transaction; seen by looking at the cursor every two milliseconds. */
    Latencies steady(int perSecond, Duration duration, int shards) throws SQLException, InterruptedException {
        Map<Integer, Map<Long, Long>> underway = new ConcurrentHashMap<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        Latencies latencies = new Latencies();
        Thread writer = Thread.ofPlatform().name("scale-writer").start(() -> {
            try (Connection registry = street.database(House.VOLUNTEER)) {
                write(new AreaNews(registry), perSecond, duration, shards, underway);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            } finally {
                writing.set(false);
            }
        });
        try (Connection task = street.database(House.TASK)) {
            Heard heard = new Heard(task);
            long until = System.nanoTime()
                    + duration.toNanos()
                    + Duration.ofSeconds(30).toNanos();
            while ((writing.get() || someLeft(underway)) && System.nanoTime() < until) {
                heard.now().forEach((shard, last) -> take(underway.get(shard), last, latencies));
                Thread.sleep(LOOK_EVERY);
            }
        }
        writer.join();
        return latencies;
    }

    private static void write(
            AreaNews news, int perSecond, Duration duration, int shards, Map<Integer, Map<Long, Long>> underway)
            throws SQLException {
        long between = 1_000_000_000L / perSecond;
        long begin = System.nanoTime();
        long events = duration.toMillis() * perSecond / 1000;
        for (int n = 0; n < events; n++) {
            while (System.nanoTime() < begin + n * between) {
                Thread.onSpinWait();
            }
            int shard = n % shards;
            long number = news.append(shard, 1);
            underway.computeIfAbsent(shard, _ -> new ConcurrentHashMap<>()).put(number, System.nanoTime());
        }
    }

    private static void take(@Nullable Map<Long, Long> sent, long last, Latencies latencies) {
        if (sent != null) {
            long now = System.nanoTime();
            sent.entrySet().removeIf(each -> {
                boolean arrived = each.getKey() <= last;
                if (arrived) {
                    latencies.add(now - each.getValue());
                }
                return arrived;
            });
        }
    }

    private static boolean someLeft(Map<Integer, Map<Long, Long>> underway) {
        return underway.values().stream().anyMatch(shard -> !shard.isEmpty());
    }
}
