package org.lovebank.timebank.reconciliation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lovebank.timebank.ledger.audit.LedgerProof.Proof;

/** What an operator sees: open breaks, when a whole run last ended, how much was looked at. */
@ApplicationScoped
class ReconciliationFigures {

    private static final String CHAIN = "C6-chain";
    private static final String SEALS = "C6-seals";

    private final BreakRepository breaks;
    private final ReconciliationRepository reconciliations;
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> byCheck = new ConcurrentHashMap<>();
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong lastRun = new AtomicLong();
    private final Counter walked;

    ReconciliationFigures(BreakRepository breaks, ReconciliationRepository reconciliations, MeterRegistry registry) {
        this.breaks = breaks;
        this.reconciliations = reconciliations;
        this.registry = registry;
        registry.gauge("lovebank.reconciliation.breaks", open);
        registry.gauge("lovebank.reconciliation.last.run.epoch.seconds", lastRun);
        this.walked = registry.counter("lovebank.reconciliation.rows");
        violations(CHAIN);
        violations(SEALS);
    }

    /** Makes this bean, so that its figures are there before the first check: an alert on a missing name is blind. */
    void start(@Observes StartupEvent start) {}

    /** What each check of a whole run found: 0 is sound. */
    void checked(Proof proof) {
        proof.checks().forEach(check -> violations(check.name()).set(check.violations()));
        violations(CHAIN)
                .set(proof.lanes().stream()
                        .filter(lane -> lane.firstBad() != null)
                        .count());
        violations(SEALS).set(proof.checkpoints().firstBad() == null ? 0 : 1);
    }

    private AtomicLong violations(String check) {
        return byCheck.computeIfAbsent(
                check,
                name -> registry.gauge("lovebank.ledger.check.violations", Tags.of("check", name), new AtomicLong()));
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
