package org.lovebank.timebank.redemption;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets redemptions expire that nobody fetched, and finishes those that were left between two steps. */
@ApplicationScoped
class RedemptionJob {

    private static final Logger LOG = Logger.getLogger(RedemptionJob.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 200;

    private final RedemptionRepository redemptions;
    private final EndRedemption endRedemption;
    private final AdvanceRedemption advance;
    private final Clock clock;

    RedemptionJob(
            RedemptionRepository redemptions, EndRedemption endRedemption, AdvanceRedemption advance, Clock clock) {
        this.redemptions = redemptions;
        this.endRedemption = endRedemption;
        this.advance = advance;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        overdue().forEach(id -> quietly(id, () -> endRedemption.expire(id)));
        betweenSteps().forEach(id -> quietly(id, () -> advance.now(id)));
    }

    @Transactional
    List<UUID> overdue() {
        return redemptions.overdue(clock.instant(), AT_ONCE);
    }

    @Transactional
    List<UUID> betweenSteps() {
        return redemptions.betweenSteps(clock.instant().minus(PATIENCE), AT_ONCE);
    }

    private static void quietly(UUID id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException later) {
            LOG.warnf("redemptionId=%s stays where it is: %s", id, later.getMessage());
        }
    }
}
