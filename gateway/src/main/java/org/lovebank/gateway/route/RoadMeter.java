package org.lovebank.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lovebank.gateway.visit.Visit;
import org.lovebank.http.trace.OpenSpan;
import org.lovebank.http.trace.Spans;

/** Counts and times answers by house and status, and keeps spans where somebody wants them. Belongs to one event loop. */
final class RoadMeter {

    private static final int STATUSES = 1_000;

    private final MeterRegistry registry;
    private final @Nullable Spans spans;
    private final Map<String, @Nullable Timer[]> timers = new HashMap<>();

    RoadMeter(MeterRegistry registry) {
        this(registry, null);
    }

    RoadMeter(MeterRegistry registry, @Nullable Spans spans) {
        this.registry = registry;
        this.spans = spans != null && spans.areKept() ? spans : null;
    }

    /** The gateway's span of a request; null where nobody keeps spans, so that then nothing is spent on them. */
    @Nullable OpenSpan spanOf(Visit visit, String house) {
        if (spans == null) {
            return null;
        }
        List<String> parents = visit.request().headers().getAll("traceparent");
        OpenSpan span = spans.ofRequest(
                visit.request().method() + " " + house, parents.size() == 1 ? parents.getFirst() : null);
        span.says("lovebank.request.id", visit.id());
        return span;
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
