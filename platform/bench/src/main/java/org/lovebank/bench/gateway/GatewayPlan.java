package org.lovebank.bench.gateway;

import java.time.Duration;
import java.util.List;

/**
 * How long and how wide the run is.
 *
 * @param newTokens tokens that are shown once, per round and proxy
 * @param warmUp for each proxy that grows faster while it runs
 */
record GatewayPlan(
        int rounds, Duration slice, Duration warmUp, List<Integer> connections, int newTokens, boolean mayFetch) {

    /** About ten minutes. */
    static GatewayPlan fullRun() {
        return new GatewayPlan(3, Duration.ofSeconds(5), Duration.ofSeconds(35), List.of(1, 16, 64, 256), 8_000, true);
    }

    /** Within two minutes; too short for the JVMs among the proxies to become as fast as they can. */
    static GatewayPlan shortRun() {
        return new GatewayPlan(1, Duration.ofSeconds(2), Duration.ofSeconds(10), List.of(16, 64), 4_000, false);
    }
}
