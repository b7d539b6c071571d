package org.lovebank.timebank.reconciliation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What an operator sees: open breaks, when a whole run last ended, how much was looked at. */
@ApplicationScoped
class ReconciliationFigures {

    private final BreakRepository breaks;
    private final ReconciliationRepository reconciliations;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong lastRun = new AtomicLong();
    private final Counter walked;

    ReconciliationFigures(BreakRepository breaks, ReconciliationRepository reconciliations, MeterRegistry registry) {
        this.breaks = breaks;
        this.reconciliations = reconciliations;
        registry.gauge("lovebank.reconciliation.breaks", open);
        registry.gauge("lovebank.reconciliation.last.run.epoch.seconds", lastRun);
        this.walked = registry.counter("lovebank.reconciliation.rows");
    }

    void walked(long rows) {
        walked.increment((double) rows);
    }

    /** Reads open breaks and the last whole run anew: another replica may have made them. */
    void refresh() {
        QuarkusTransaction.requiringNew().run(() -> {
            open.set(breaks.open());
            lastRun.set(
                    reconciliations.lastFinished().map(Instant::getEpochSecond).orElse(0L));
        });
    }

    long open() {
        return open.get();
    }
}
