package org.lovebank.eventlog;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Settings for one relay or inbox that a test opens by hand: impatient ones. */
public final class TestSettings {

    private TestSettings() {}

    public static EventLogSettings of(String house, Map<String, String> others) {
        Map<String, String> values = new HashMap<>(Map.of(
                "lovebank.eventlog.house", house,
                "lovebank.eventlog.relay.poll-interval", "10ms",
                "lovebank.eventlog.relay.lease-interval", "200ms",
                "lovebank.eventlog.relay.delivery-timeout", "3s",
                "lovebank.eventlog.consumer.sweep-interval", "500ms",
                "lovebank.eventlog.consumer.backoff-from", "20ms",
                "lovebank.eventlog.consumer.backoff-to", "200ms",
                "lovebank.eventlog.consumer.attempts", "3"));
        others.forEach((key, value) -> values.put("lovebank.eventlog." + key, value));
        return new SmallRyeConfigBuilder()
                .withMapping(EventLogSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(EventLogSettings.class);
    }
}
