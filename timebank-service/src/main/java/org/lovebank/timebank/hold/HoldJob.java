package org.lovebank.timebank.hold;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives back what was set aside too long, and finishes the holds that were left between two steps. */
@ApplicationScoped
class HoldJob {

    private static final Logger LOG = Logger.getLogger(HoldJob.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 200;

    private final HoldRepository holds;
    private final EndHold endHold;
    private final AdvanceHold advance;
    private final Clock clock;

    HoldJob(HoldRepository holds, EndHold endHold, AdvanceHold advance, Clock clock) {
        this.holds = holds;
        this.endHold = endHold;
        this.advance = advance;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        overdue()
                .forEach(id -> quietly(id, () -> {
                    endHold.expire(id);
                    advance.now(id);
                }));
        betweenSteps().forEach(id -> quietly(id, () -> advance.now(id)));
    }

    @Transactional
    List<UUID> overdue() {
        return holds.overdue(clock.instant(), AT_ONCE);
    }

    @Transactional
    List<UUID> betweenSteps() {
        return holds.betweenSteps(clock.instant().minus(PATIENCE), AT_ONCE);
    }

    private static void quietly(UUID id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException later) {
            LOG.warnf("holdId=%s stays between two steps: %s", id, later.getMessage());
        }
    }
}
