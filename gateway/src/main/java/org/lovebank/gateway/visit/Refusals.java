package org.lovebank.gateway.visit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts whom the data plane turned away, by reason; whom a house answered stands in the pump's own figures. */
@Singleton
class Refusals {

    private final Map<Trouble, LongAdder> counts = new EnumMap<>(Trouble.class);

    Refusals(MeterRegistry registry) {
        for (Trouble trouble : Trouble.values()) {
            LongAdder count = new LongAdder();
            counts.put(trouble, count);
            FunctionCounter.builder("lovebank.gateway.refusals", count, LongAdder::doubleValue)
                    .description("Requests that the data plane answered with a problem of its own")
                    .tag("trouble", trouble.name())
                    .register(registry);
        }
    }

    void count(Trouble trouble) {
        LongAdder count = counts.get(trouble);
        if (count != null) {
            count.increment();
        }
    }
}
