package org.lovebank.task.deadline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.task.wish.TellWish;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishRepository;

/** Takes wishes off the wall when their window is over; any number of replicas may do it at once. */
@ApplicationScoped
public class EndOverdueWishes {

    private static final Logger LOG = Logger.getLogger(EndOverdueWishes.class);
    private static final int AT_ONCE = 200;

    private final WishRepository wishes;
    private final TellWish tellWish;
    private final Clock clock;

    EndOverdueWishes(WishRepository wishes, TellWish tellWish, Clock clock) {
        this.wishes = wishes;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    /** How many were taken off; what is left over waits for the next round. */
    @Scheduled(
            identity = "end-overdue-wishes",
            every = "${lovebank.task.expire-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        List<Wish> overdue = wishes.overdue(now, AT_ONCE);
        for (Wish wish : overdue) {
            wish.expire(now);
            tellWish.changed(wish);
        }
        if (!overdue.isEmpty()) {
            LOG.infof("wishes expired count=%d", overdue.size());
        }
    }
}
