package org.lovebank.simulation.event;

import java.time.Duration;
import org.lovebank.eventlog.EventLogSettings;
import org.lovebank.simulation.world.Chance;

/** What an operator has set in this world: small, so that little time holds much. */
final class Settings {

    private final int batch;
    private final int heardAtOnce;

    Settings(Chance chance) {
        this.batch = chance.between(1, 8);
        this.heardAtOnce = chance.between(1, 8);
    }

    EventLogSettings.Relay relay() {
        return new Relay(
                true,
                Duration.ofMillis(400),
                Duration.ofSeconds(2),
                batch,
                true,
                Duration.ofSeconds(3),
                Duration.ofDays(30));
    }

    EventLogSettings.Consumer consumer() {
        return new Consumer(
                true,
                heardAtOnce,
                Duration.ofSeconds(3),
                3,
                Duration.ofMillis(100),
                Duration.ofSeconds(4),
                "classic",
                Duration.ofSeconds(6));
    }

    private record Relay(
            boolean enabled,
            Duration pollInterval,
            Duration leaseInterval,
            int batch,
            boolean createTopics,
            Duration deliveryTimeout,
            Duration retention)
            implements EventLogSettings.Relay {}

    private record Consumer(
            boolean enabled,
            int batch,
            Duration sweepInterval,
            int attempts,
            Duration backoffFrom,
            Duration backoffTo,
            String groupProtocol,
            Duration sessionTimeout)
            implements EventLogSettings.Consumer {}
}
