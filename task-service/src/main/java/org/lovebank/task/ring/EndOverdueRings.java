package org.lovebank.task.ring;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets go of rings that not everybody answered in time; any number of replicas may do it at once. */
@ApplicationScoped
class EndOverdueRings {

    private static final Logger LOG = Logger.getLogger(EndOverdueRings.class);
    private static final int AT_ONCE = 100;

    private final RingRepository rings;
    private final TellRing tellRing;
    private final Clock clock;

    EndOverdueRings(RingRepository rings, TellRing tellRing, Clock clock) {
        this.rings = rings;
        this.tellRing = tellRing;
        this.clock = clock;
    }

    @Scheduled(
            identity = "end-overdue-rings",
            every = "${lovebank.task.expire-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void now() {
        Instant now = clock.instant();
        List<Ring> overdue = rings.overdue(now, AT_ONCE);
        for (Ring ring : overdue) {
            ring.release("NOT_ANSWERED", now);
            tellRing.changed(ring);
        }
        if (!overdue.isEmpty()) {
            LOG.infof("rings released count=%d", overdue.size());
        }
    }
}
