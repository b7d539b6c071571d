package org.lovebank.task.arrangement.run;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.lovebank.matching.Arranged;
import org.lovebank.matching.ArrangementEngine;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.watch.Cancelled;
import org.lovebank.task.arrangement.run.KeepArrangement.Taken;

/**
 * Takes arrangements that nobody computes and computes them, each on a thread of its own, two at a time in one instance. The
 * engine works outside of any transaction; what it finds is kept in one, if nobody called it off meanwhile.
 */
@ApplicationScoped
public class RunArrangements {

    private static final Logger LOG = Logger.getLogger(RunArrangements.class);
    private static final int AT_ONCE = 2;

    private final KeepArrangement keepArrangement;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final UUID worker = UUID.randomUUID();

    RunArrangements(KeepArrangement keepArrangement) {
        this.keepArrangement = keepArrangement;
    }

    @Scheduled(
            identity = "run-arrangements",
            every = "${lovebank.task.arrange-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() {
        while (free.tryAcquire()) {
            Optional<Taken> taken = keepArrangement.take(worker);
            if (taken.isEmpty()) {
                free.release();
                return;
            }
            Thread.ofPlatform().name("arrangement").start(() -> {
                try {
                    compute(taken.get());
                } finally {
                    free.release();
                }
            });
        }
    }

    /** Computes the next one on this thread; whether there was one. */
    public boolean next() {
        Optional<Taken> taken = keepArrangement.take(worker);
        taken.ifPresent(this::compute);
        return taken.isPresent();
    }

    private void compute(Taken taken) {
        try {
            Snapshot snapshot = keepArrangement.snapshotOf(taken);
            Arranged arranged =
                    ArrangementEngine.arrange(snapshot, taken.mode(), new KeepLease(keepArrangement, taken));
            boolean kept = keepArrangement.propose(taken, snapshot, arranged);
            LOG.infof(
                    "arrangement computed arrangementId=%s orders=%d covered=%d kept=%s",
                    taken.id(), snapshot.orders().size(), arranged.tally().covered(), kept);
        } catch (Cancelled calledOff) {
            LOG.infof("arrangement called off arrangementId=%s", taken.id());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "arrangement failed arrangementId=%s", taken.id());
            keepArrangement.fail(taken, failed.getClass().getSimpleName());
        }
    }
}
