package org.lovebank.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts and times answers by house and status. Belongs to one event loop. */
final class RoadMeter {

    private static final int STATUSES = 1_000;

    private final MeterRegistry registry;
    private final Map<String, @Nullable Timer[]> timers = new HashMap<>();

    RoadMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(String house, int status, long tookNanos) {
        @Nullable Timer[] ofHouse = timers.computeIfAbsent(house, first -> new Timer[STATUSES]);
        Timer timer = ofHouse[status];
        if (timer == null) {
            timer = Timer.builder("lovebank.gateway.requests")
                    .description("Requests carried to a house, by the status of the answer")
                    .tag("house", house)
                    .tag("status", String.valueOf(status))
                    .register(registry);
            ofHouse[status] = timer;
        }
        timer.record(tookNanos, TimeUnit.NANOSECONDS);
    }
}
