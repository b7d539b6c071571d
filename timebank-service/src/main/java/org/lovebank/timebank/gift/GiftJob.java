package org.lovebank.timebank.gift;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets gifts expire that nobody answered, and finishes those that were left between two steps. */
@ApplicationScoped
class GiftJob {

    private static final Logger LOG = Logger.getLogger(GiftJob.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 200;

    private final GiftRepository gifts;
    private final ChangeGift change;
    private final AdvanceGift advance;
    private final Clock clock;

    GiftJob(GiftRepository gifts, ChangeGift change, AdvanceGift advance, Clock clock) {
        this.gifts = gifts;
        this.change = change;
        this.advance = advance;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        overdue().forEach(id -> quietly(id, () -> change.by(id, Gift::expire)));
        betweenSteps().forEach(id -> quietly(id, () -> advance.now(id)));
    }

    @Transactional
    List<UUID> overdue() {
        return gifts.overdue(clock.instant(), AT_ONCE);
    }

    @Transactional
    List<UUID> betweenSteps() {
        return gifts.betweenSteps(clock.instant().minus(PATIENCE), AT_ONCE);
    }

    private static void quietly(UUID id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException later) {
            LOG.warnf("giftId=%s stays where it is: %s", id, later.getMessage());
        }
    }
}
