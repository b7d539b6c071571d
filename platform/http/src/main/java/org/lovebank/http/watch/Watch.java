package org.lovebank.http.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Reads every reading from time to time, so that a scrape costs the database nothing. */
@ApplicationScoped
public class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final Instance<Reading> readings;
    private final ReadingRepository repository;
    private final WatchSettings settings;
    private final MeterRegistry registry;
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final Map<Reading, Set<String>> namesOf = new HashMap<>();
    private final AtomicLong readAt = new AtomicLong(System.nanoTime());
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("watch").daemon(true).factory());

    Watch(
            @Any Instance<Reading> readings,
            ReadingRepository repository,
            WatchSettings settings,
            MeterRegistry registry) {
        this.readings = readings;
        this.repository = repository;
        this.settings = settings;
        this.registry = registry;
    }

    void start(@Observes StartupEvent start) {
        Gauge.builder("lovebank.watch.age.seconds", readAt, at -> (System.nanoTime() - at.get()) / 1e9)
                .description("Since all figures of this replica were last read")
                .register(registry);
        settings.databaseRoom()
                .ifPresent(room -> Gauge.builder("lovebank.database.room.bytes", room::asLongValue)
                        .register(registry));
        if (settings.enabled()) {
            long pause = settings.every().toMillis();
            var _ = thread.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS);
        }
    }

    void end(@Observes ShutdownEvent shutdown) {
        thread.shutdownNow();
    }

    /** Reads everything now. A figure that could not be read is not shown: an old one would look like a new one. */
    public synchronized void look() {
        boolean complete = true;
        for (Reading reading : readings) {
            complete &= look(reading);
        }
        if (complete) {
            readAt.set(System.nanoTime());
        }
    }

    private boolean look(Reading reading) {
        try {
            show(reading, repository.read(reading));
            return true;
        } catch (RuntimeException unread) {
            LOG.warnf("figures not read reason=%s", unread.getMessage());
            show(reading, List.of());
            return false;
        }
    }

    private void show(Reading reading, List<Figure> figures) {
        Map<String, List<Figure>> byName = figures.stream().collect(Collectors.groupingBy(Figure::name));
        Set<String> names = namesOf.computeIfAbsent(reading, _ -> new HashSet<>());
        names.addAll(byName.keySet());
        for (String name : names) {
            List<Row<?>> rows = byName.getOrDefault(name, List.of()).stream()
                    .<Row<?>>map(figure -> Row.of(figure.tags(), figure.value()))
                    .toList();
            gauges.computeIfAbsent(name, fresh -> MultiGauge.builder(fresh).register(registry))
                    .register(rows, true);
        }
    }
}
