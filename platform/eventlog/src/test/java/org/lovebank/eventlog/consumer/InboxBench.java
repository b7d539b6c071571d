package org.lovebank.eventlog.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.TestSettings;
import org.lovebank.eventlog.inbox.InboxDatabase;
import org.lovebank.eventlog.inbox.Subscriptions;
import org.lovebank.eventlog.thread.SupervisedThread;
import org.lovebank.http.fault.FaultListener;

/** Opens inboxes by hand: as many replicas as a test wants, with the deaths that it wants. */
@ApplicationScoped
public class InboxBench {

    private final Subscriptions subscriptions;
    private final Map<String, Object> kafka;
    private final InboxDatabase database;

    InboxBench(
            Subscriptions subscriptions,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            InboxDatabase database) {
        this.subscriptions = subscriptions;
        this.kafka = kafka;
        this.database = database;
    }

    /** A replica that listens until it is closed; it dies and rises where the faults say so. */
    public Replica open(EventSubscription subscription, FaultListener faults, Map<String, String> settings) {
        return new Replica("reader-of-" + subscription.source(), subscription, faults, settings, kafka);
    }

    /** A replica of a house with another name: Kafka takes it for a group of its own. */
    public Replica openAs(
            String house, EventSubscription subscription, FaultListener faults, Map<String, String> settings) {
        return new Replica(house, subscription, faults, settings, kafka);
    }

    public Replica open(
            EventSubscription subscription,
            FaultListener faults,
            Map<String, String> settings,
            Map<String, Object> broker) {
        return new Replica("reader-of-" + subscription.source(), subscription, faults, settings, broker);
    }

    /** A running inbox with its own meters. */
    public final class Replica implements AutoCloseable {

        private final MeterRegistry meters = new SimpleMeterRegistry();
        private final SupervisedThread thread;

        private Replica(
                String house,
                EventSubscription subscription,
                FaultListener faults,
                Map<String, String> settings,
                Map<String, Object> broker) {
            var inboxes =
                    new Inboxes(TestSettings.of(house, settings), subscriptions, broker, database, faults, meters);
            Map<String, InboxMetrics> metrics =
                    Map.of(subscription.source(), new InboxMetrics(meters, subscription.source()));
            thread = SupervisedThread.start(
                    "inbox-" + subscription.source(),
                    () -> inboxes.open(List.of(subscription), metrics, faults),
                    meters.counter("restarts")::increment);
        }

        /** The value of a counter or the sum of a gauge's shards. */
        public double meter(String name) {
            return meters.getMeters().stream()
                    .filter(meter -> meter.getId().getName().equals(name))
                    .mapToDouble(meter -> meter.measure().iterator().next().getValue())
                    .sum();
        }

        /** Ends before the test does. */
        public void end() {
            thread.end();
            thread.awaitEnd();
        }

        @Override
        public void close() {
            end();
        }
    }
}
