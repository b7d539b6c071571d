package org.lovebank.task.attendance.position;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Deletes exact positions whose days are over; any number of replicas may do it at once. */
@ApplicationScoped
public class ForgetPositions {

    private static final Logger LOG = Logger.getLogger(ForgetPositions.class);
    private static final int AT_ONCE = 1000;

    private final PositionRepository positions;
    private final Clock clock;

    ForgetPositions(PositionRepository positions, Clock clock) {
        this.positions = positions;
        this.clock = clock;
    }

    /** What is left over waits for the next round. */
    @Scheduled(
            identity = "forget-positions",
            every = "${lovebank.task.forget-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        int forgotten = positions.forget(clock.instant(), AT_ONCE);
        if (forgotten > 0) {
            LOG.infof("positions forgotten count=%d", forgotten);
        }
    }
}
