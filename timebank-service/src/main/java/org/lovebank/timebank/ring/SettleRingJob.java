package org.lovebank.timebank.ring;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Settles the rings whose people all have their minutes by now; one that cannot be settled yet comes again. */
@ApplicationScoped
class SettleRingJob {

    private static final Logger LOG = Logger.getLogger(SettleRingJob.class);
    private static final int AT_ONCE = 100;

    private final RingSettlementRepository settlements;
    private final SettleRing settleRing;
    private final Clock clock;

    SettleRingJob(RingSettlementRepository settlements, SettleRing settleRing, Clock clock) {
        this.settlements = settlements;
        this.settleRing = settleRing;
        this.clock = clock;
    }

    @Scheduled(
            identity = "settle-rings",
            every = "${lovebank.rings.settle-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID ring : due()) {
            try {
                settleRing.now(ring);
            } catch (RuntimeException later) {
                LOG.warnf("ringId=%s is not settled: %s", ring, later.getMessage());
            }
        }
    }

    @Transactional
    List<UUID> due() {
        return settlements.due(clock.instant(), AT_ONCE);
    }
}
