package org.lovebank.task.escalation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The clocks of all orders; any number of replicas may look at once. */
@ApplicationScoped
public class WatchOrders {

    private static final Logger LOG = Logger.getLogger(WatchOrders.class);

    /** So many batches of each kind in one round, if there is so much to do; each order is a transaction of its own. */
    private static final int MOST_BATCHES = 50;

    private final FindDue findDue;
    private final WatchOrder watchOrder;
    private final Clock clock;

    WatchOrders(FindDue findDue, WatchOrder watchOrder, Clock clock) {
        this.findDue = findDue;
        this.watchOrder = watchOrder;
        this.clock = clock;
    }

    /** What is left over waits for the next round. */
    @Scheduled(
            identity = "watch-orders",
            every = "${lovebank.task.expire-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void now() {
        Instant now = clock.instant();
        each("unfilled", () -> findDue.begunWithout(now), id -> watchOrder.unfilled(id, now));
        findDue.leads(now)
                .forEach((lead, areas) -> each(
                        "alerted",
                        () -> findDue.starting(lead, areas, now),
                        id -> watchOrder.startsSoon(id, lead, now)));
        each("escalated", () -> findDue.overdue(now), id -> watchOrder.overdue(id, now));
    }

    private static void each(String what, Supplier<List<UUID>> due, Predicate<UUID> done) {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            long count = due.get().stream().filter(done).count();
            if (count == 0) {
                return;
            }
            LOG.infof("orders %s count=%d", what, count);
        }
    }
}
