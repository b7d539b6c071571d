package org.lovebank.timebank.estate;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.timebank.closure.FinishClosure;

/** Brings to the public pool what nobody applied for in time. */
@ApplicationScoped
class EstateJob {

    private static final Logger LOG = Logger.getLogger(EstateJob.class);
    private static final int AT_ONCE = 100;

    private final KeepEstates estates;
    private final FinishClosure finish;

    EstateJob(KeepEstates estates, FinishClosure finish) {
        this.estates = estates;
        this.finish = finish;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID account : estates.unclaimed(AT_ONCE)) {
            try {
                estates.unclaimed(account).ifPresent(finish::now);
            } catch (RuntimeException later) {
                LOG.warnf("estate accountId=%s stays where it is: %s", account, later.getMessage());
            }
        }
    }
}
