package org.lovebank.bench.scale;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param shards over how many shards events are spread; a shard is a partition
 * @param backlog events that are written at once
 * @param perSecond events a second while latency is measured
 */
record ScalePlan(
        List<Integer> replicas,
        List<Integer> shards,
        int rounds,
        int backlog,
        int perSecond,
        Duration steady,
        Duration requests,
        int connections) {

    static ScalePlan fullRun() {
        return new ScalePlan(
                List.of(1, 2), List.of(1, 3, 12), 3, 30_000, 300, Duration.ofSeconds(8), Duration.ofSeconds(5), 32);
    }

    static ScalePlan shortRun() {
        return new ScalePlan(
                List.of(1, 2), List.of(1, 3, 12), 1, 5_000, 200, Duration.ofSeconds(2), Duration.ofSeconds(2), 32);
    }
}
