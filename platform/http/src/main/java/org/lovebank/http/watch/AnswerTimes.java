package org.lovebank.http.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.DoubleStream;

/** How long answers take is kept in few buckets: each one is a series for every address, method and status. */
class AnswerTimes {

    private static final Set<String> ANSWERS = Set.of("http.server.requests", "lovebank.gateway.requests");
    private static final double[] BUCKETS = DoubleStream.of(25, 100, 250, 1_000, 5_000)
            .map(millis -> Duration.ofMillis((long) millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return ANSWERS.contains(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
