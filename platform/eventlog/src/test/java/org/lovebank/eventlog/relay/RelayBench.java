package org.lovebank.eventlog.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.lovebank.eventlog.LogSource;
import org.lovebank.eventlog.TestSettings;
import org.lovebank.eventlog.thread.SupervisedThread;
import org.lovebank.http.fault.FaultListener;

/** Opens relays by hand: as many replicas as a test wants, with the deaths that it wants. */
@ApplicationScoped
public class RelayBench {

    private final Instance<LogSource> sources;
    private final DataSource dataSource;
    private final Map<String, Object> kafka;

    RelayBench(
            @Any Instance<LogSource> sources,
            DataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.sources = sources;
        this.dataSource = dataSource;
        this.kafka = kafka;
    }

    public Replica open(LogSource source, FaultListener faults) {
        return open(source, faults, kafka);
    }

    public Replica open(LogSource source, FaultListener faults, Map<String, Object> broker) {
        return new Replica(source, faults, broker);
    }

    /** A running relay with its own meters. */
    public final class Replica implements AutoCloseable {

        private final MeterRegistry meters = new SimpleMeterRegistry();
        private final List<Relay> lives = new CopyOnWriteArrayList<>();
        private final SupervisedThread thread;

        private Replica(LogSource source, FaultListener faults, Map<String, Object> broker) {
            var settings = TestSettings.of(source.name(), Map.of());
            var relays = new Relays(settings, sources, dataSource, broker, faults, meters);
            var metrics = new RelayMetrics(meters, source.name(), source.shards());
            thread = SupervisedThread.start(
                    "relay-" + source.name(),
                    () -> {
                        Relay relay = relays.open(source, metrics, faults);
                        lives.add(relay);
                        return relay;
                    },
                    metrics::restarted);
        }

        /** How many shards this replica copies at present. */
        public int shards() {
            return lives.isEmpty() ? 0 : lives.getLast().shards().size();
        }

        /** The value of a counter or the sum of a gauge's shards. */
        public double meter(String name) {
            return meters.getMeters().stream()
                    .filter(meter -> meter.getId().getName().equals(name))
                    .mapToDouble(meter -> meter.measure().iterator().next().getValue())
                    .sum();
        }

        @Override
        public void close() {
            thread.end();
            thread.awaitEnd();
        }
    }
}
