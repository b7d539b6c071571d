package org.lovebank.eventlog.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.lovebank.eventlog.EventLogSettings;
import org.lovebank.eventlog.LogSource;
import org.lovebank.eventlog.log.EventsCommitted;
import org.lovebank.eventlog.thread.SupervisedThread;
import org.lovebank.eventlog.thread.Time;
import org.lovebank.http.fault.FaultListener;

/** One relay for each log of this house, from start to shutdown. */
@ApplicationScoped
class Relays {

    private final EventLogSettings settings;
    private final Instance<LogSource> sources;
    private final DataSource dataSource;
    private final Map<String, Object> kafka;
    private final FaultListener faults;
    private final MeterRegistry registry;
    private final List<SupervisedThread> threads = new CopyOnWriteArrayList<>();

    Relays(
            EventLogSettings settings,
            @Any Instance<LogSource> sources,
            DataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            FaultListener faults,
            MeterRegistry registry) {
        this.settings = settings;
        this.sources = sources;
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.faults = faults;
        this.registry = registry;
    }

    void start(@Observes StartupEvent start) {
        if (settings.relay().enabled()) {
            for (LogSource source : sources) {
                var metrics = new RelayMetrics(registry, source.name(), source.shards());
                threads.add(SupervisedThread.start(
                        "relay-" + source.name(), () -> open(source, metrics, faults), metrics::restarted));
            }
        }
    }

    void wake(@Observes EventsCommitted committed) {
        threads.forEach(SupervisedThread::wake);
    }

    void end(@Observes ShutdownEvent shutdown) {
        threads.forEach(SupervisedThread::end);
        threads.forEach(SupervisedThread::awaitEnd);
    }

    /** A relay with a session and a producer of its own. */
    Relay open(LogSource source, RelayMetrics metrics, FaultListener observer) {
        try {
            var session = new PooledSession(dataSource.getConnection(), source);
            var relay = settings.relay();
            var kept = source.retention().orElse(relay.retention());
            var topic = new KafkaTopic(source.topic(), kafka, relay.createTopics(), kept);
            var producers = new Producers(kafka, topic, metrics.kafka(), relay.deliveryTimeout());
            var sender = new Sender(producers, observer, producers.longestWait());
            try {
                return new Relay(source, relay, session, sender, observer, metrics, Time.ofTheMachine());
            } catch (SQLException gone) {
                sender.close();
                session.close();
                throw gone;
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("no session for the relay", unreachable);
        }
    }
}
