package org.lovebank.timebank.dispute;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Warns of steps that are overdue, lets a decision stand that nobody appealed in time, and finishes disputes that were left between two steps. */
@ApplicationScoped
class DisputeJob {

    private static final Logger LOG = Logger.getLogger(DisputeJob.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 200;

    private final DisputeRepository disputes;
    private final ChangeDispute change;
    private final AdvanceDispute advance;
    private final Clock clock;
    private final AtomicLong overdue = new AtomicLong();

    DisputeJob(
            DisputeRepository disputes,
            ChangeDispute change,
            AdvanceDispute advance,
            MeterRegistry registry,
            Clock clock) {
        this.disputes = disputes;
        this.change = change;
        this.advance = advance;
        this.clock = clock;
        registry.gauge("lovebank.disputes.overdue", overdue);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        notAppealed()
                .forEach(id -> quietly(id, () -> {
                    change.by(id, Dispute::letStand);
                    advance.now(id);
                }));
        betweenSteps().forEach(id -> quietly(id, () -> advance.now(id)));
        toWarnOf().forEach(id -> quietly(id, () -> change.warn(id)));
    }

    /** Also counts, for the gauge, what is overdue at all. */
    @Transactional
    List<UUID> toWarnOf() {
        overdue.set(disputes.overdue(clock.instant()));
        return disputes.toWarnOf(clock.instant(), AT_ONCE);
    }

    @Transactional
    List<UUID> notAppealed() {
        return disputes.notAppealed(clock.instant(), AT_ONCE);
    }

    @Transactional
    List<UUID> betweenSteps() {
        return disputes.betweenSteps(clock.instant().minus(PATIENCE), AT_ONCE);
    }

    private static void quietly(UUID id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException later) {
            LOG.warnf("disputeId=%s stays where it is: %s", id, later.getMessage());
        }
    }
}
