package org.lovebank.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts and times answers by house and status. Belongs to one event loop. */
final class RoadMeter {

    private final MeterRegistry registry;
    private final Map<String, Timer> timers = new HashMap<>();

    RoadMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(String house, int status, long tookNanos) {
        timers.computeIfAbsent(
                        house + status,
                        key -> Timer.builder("lovebank.gateway.requests")
                                .description("Requests carried to a house, by the status of the answer")
                                .tag("house", house)
                                .tag("status", String.valueOf(status))
                                .register(registry))
                .record(Duration.ofNanos(tookNanos));
    }
}
