package org.lovebank.task.matching.menu;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Counts how often each need was looked at, and writes it down now and then: what many have seen stands lower. */
@ApplicationScoped
class CountShown {

    /** What is shown beyond this many needs in one round is not counted: it is a hint, not an account. */
    private static final int MOST = 20_000;

    private final ExposureRepository exposures;
    private Map<UUID, Integer> counts = new TreeMap<>();

    CountShown(ExposureRepository exposures) {
        this.exposures = exposures;
    }

    synchronized void add(Menu menu) {
        for (Menu.Line line : menu.lines()) {
            UUID id = line.demand().id();
            if (counts.size() < MOST || counts.containsKey(id)) {
                counts.merge(id, 1, Integer::sum);
            }
        }
    }

    /** Writes down what was counted since; a count that cannot be written is lost, and nobody misses it. */
    @Scheduled(
            identity = "count-shown",
            every = "${lovebank.task.count-shown-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void write() {
        Map<UUID, Integer> counted = taken();
        if (!counted.isEmpty()) {
            exposures.addShown(counted);
        }
    }

    private synchronized Map<UUID, Integer> taken() {
        Map<UUID, Integer> counted = counts;
        counts = new TreeMap<>();
        return counted;
    }
}
