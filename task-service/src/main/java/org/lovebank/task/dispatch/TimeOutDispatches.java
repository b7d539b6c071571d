package org.lovebank.task.dispatch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Organisations that did not answer in time have answered no; any number of replicas may find that at once. */
@ApplicationScoped
public class TimeOutDispatches {

    private static final Logger LOG = Logger.getLogger(TimeOutDispatches.class);
    private static final int AT_ONCE = 200;

    private final FindOverdue findOverdue;
    private final AnswerDispatch answerDispatch;
    private final Clock clock;

    TimeOutDispatches(FindOverdue findOverdue, AnswerDispatch answerDispatch, Clock clock) {
        this.findOverdue = findOverdue;
        this.answerDispatch = answerDispatch;
        this.clock = clock;
    }

    @Scheduled(
            identity = "time-out-dispatches",
            every = "${lovebank.task.expire-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void now() {
        List<UUID> overdue = findOverdue.dispatches(clock.instant(), AT_ONCE);
        long ended = overdue.stream().filter(answerDispatch::timeOut).count();
        if (ended > 0) {
            LOG.infof("dispatches timed out count=%d", ended);
        }
    }
}
