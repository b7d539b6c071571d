package org.lovebank.eventlog.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventLogSettings;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.figure.KafkaFigures;
import org.lovebank.eventlog.inbox.InboxDatabase;
import org.lovebank.eventlog.inbox.Subscriptions;
import org.lovebank.eventlog.replay.RemoteLog;
import org.lovebank.eventlog.thread.Backoff;
import org.lovebank.eventlog.thread.SupervisedThread;
import org.lovebank.eventlog.thread.Time;
import org.lovebank.http.fault.FaultListener;

/** The house's poll loop, from start to shutdown. */
@ApplicationScoped
class Inboxes {

    private static final Logger LOG = Logger.getLogger(Inboxes.class);

    private final EventLogSettings settings;
    private final Subscriptions subscriptions;
    private final Map<String, Object> kafka;
    private final InboxDatabase database;
    private final FaultListener faults;
    private final MeterRegistry registry;
    private final KafkaFigures figures;
    private @Nullable SupervisedThread thread;

    Inboxes(
            EventLogSettings settings,
            Subscriptions subscriptions,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            InboxDatabase database,
            FaultListener faults,
            MeterRegistry registry) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.kafka = kafka;
        this.database = database;
        this.faults = faults;
        this.registry = registry;
        this.figures = KafkaFigures.ofConsumer(registry);
    }

    void start(@Observes StartupEvent start) {
        if (settings.consumer().enabled() && !subscriptions.all().isEmpty()) {
            Map<String, InboxMetrics> metrics = new HashMap<>();
            subscriptions.all().forEach(s -> metrics.put(s.source(), new InboxMetrics(registry, s.source())));
            var restarts = registry.counter("lovebank.inbox.restarts");
            thread = SupervisedThread.start(
                    "inbox", () -> open(subscriptions.all(), metrics, faults), restarts::increment);
        }
    }

    void end(@Observes ShutdownEvent shutdown) {
        SupervisedThread running = thread;
        if (running != null) {
            running.end();
            running.awaitEnd();
        }
    }

    /** A poll loop with a Kafka consumer of its own. */
    Inbox open(Collection<EventSubscription> to, Map<String, InboxMetrics> metrics, FaultListener observer) {
        List<Listener> listeners = new ArrayList<>();
        for (EventSubscription subscription : to) {
            listeners.add(listener(subscription, metrics.get(subscription.source()), observer));
        }
        var consumer =
                new KafkaConsumer<>(consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        figures.show(consumer::metrics);
        return new Inbox(consumer, listeners, database);
    }

    private Listener listener(EventSubscription subscription, @Nullable InboxMetrics known, FaultListener observer) {
        String source = subscription.source();
        InboxMetrics metrics = known == null ? new InboxMetrics(registry, source) : known;
        EventLogSettings.Consumer consumer = settings.consumer();
        List<URI> addresses = addressesOf(source);
        Sweep sweep = null;
        Healing healing = null;
        if (!addresses.isEmpty()) {
            RemoteLog log = new RemoteLog(source, addresses);
            long interval = consumer.sweepInterval().toNanos();
            sweep = new Sweep(source, log, database, metrics, Time.ofTheMachine(), interval);
            healing = new Healing(
                    log,
                    source,
                    consumer.batch(),
                    _ -> new Backoff(Time.ofTheMachine(), consumer.backoffFrom(), consumer.backoffTo()));
        }
        return new Listener(
                subscription,
                shard ->
                        new ShardInbox(subscription, shard, consumer, database, observer, metrics, Time.ofTheMachine()),
                sweep,
                healing);
    }

    private List<URI> addressesOf(String source) {
        List<URI> own = settings.sources().get(source);
        int hyphen = source.indexOf('-');
        List<URI> addresses = own == null && hyphen > 0 ? settings.sources().get(source.substring(0, hyphen)) : own;
        if (addresses == null) {
            LOG.errorf("lovebank.eventlog.sources.%s is not set: gaps in it cannot be healed", source);
            return List.of();
        }
        return addresses;
    }

    private Map<String, Object> consumerSettings() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "lovebank." + settings.house());
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, settings.consumer().groupProtocol());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.consumer().batch());
        properties.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        if (settings.consumer().groupProtocol().equals("classic")) {
            int silence = (int) settings.consumer().sessionTimeout().toMillis();
            properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, silence);
            properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, silence / 3);
            properties.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        }
        return properties;
    }
}
