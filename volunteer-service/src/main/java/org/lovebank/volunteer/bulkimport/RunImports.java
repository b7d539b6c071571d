package org.lovebank.volunteer.bulkimport;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.BringTable.Brought;
import org.lovebank.volunteer.bulkimport.NoteProgress.Begun;
import org.lovebank.volunteer.bulkimport.run.ImportState;

/** Works on imports in the background, a few at a time: when one was brought, and by the clock for those that broke off. */
@ApplicationScoped
class RunImports {

    private static final Logger LOG = Logger.getLogger(RunImports.class);
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int SECONDS_TO_STOP = 10;

    private final NoteProgress noteProgress;
    private final TakeRows takeRows;
    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());

    RunImports(NoteProgress noteProgress, TakeRows takeRows) {
        this.noteProgress = noteProgress;
        this.takeRows = takeRows;
        this.workers.allowCoreThreadTimeOut(true);
    }

    void brought(@Observes(during = TransactionPhase.AFTER_SUCCESS) Brought table) {
        LOG.debugf("a table was brought importId=%s", table.runId());
        workers.execute(this::untilNoneWaits);
    }

    @Scheduled(every = "${lovebank.imports.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        int forgotten = noteProgress.forgetUnfinished(PATIENCE);
        if (forgotten > 0) {
            LOG.infof("tables whose parts never came were forgotten imports=%d", forgotten);
        }
        if (workers.getQueue().isEmpty()) {
            workers.execute(this::untilNoneWaits);
        }
    }

    void houseStops(@Observes ShutdownEvent stops) throws InterruptedException {
        workers.shutdownNow();
        workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private void untilNoneWaits() {
        Optional<Begun> next = noteProgress.beginNext();
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            work(next.get());
            next = noteProgress.beginNext();
        }
    }

    private void work(Begun begun) {
        try {
            takeRows.of(begun);
            LOG.infof("import ended importId=%s attempt=%d", begun.runId(), begun.attempt());
        } catch (Stopped stopped) {
            LOG.infof("import stopped importId=%s attempt=%d why=%s", begun.runId(), begun.attempt(), stopped.why());
            switch (stopped.why()) {
                case CANCELLED -> noteProgress.stopped(begun, ImportState.CANCELLED, null);
                case ROW_WRONG -> noteProgress.stopped(begun, ImportState.REFUSED, null);
                case HOUSE_STOPS -> noteProgress.left(begun);
                case TAKEN_OVER -> {}
            }
        } catch (Refused no) {
            noteProgress.stopped(begun, ImportState.FAILED, no.refusal().code());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "import failed importId=%s attempt=%d", begun.runId(), begun.attempt());
            noteProgress.stopped(begun, ImportState.FAILED, "UNEXPECTED");
        }
    }
}
