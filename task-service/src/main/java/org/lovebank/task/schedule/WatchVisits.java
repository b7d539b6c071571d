package org.lovebank.task.schedule;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks at every running agreement whether somebody came; any number of replicas may do it, each gap is told once. */
@ApplicationScoped
public class WatchVisits {

    private static final Logger LOG = Logger.getLogger(WatchVisits.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 200;

    private final RunningAgreements runningAgreements;
    private final AlarmOverdue alarmOverdue;
    private final Clock clock;

    WatchVisits(RunningAgreements runningAgreements, AlarmOverdue alarmOverdue, Clock clock) {
        this.runningAgreements = runningAgreements;
        this.alarmOverdue = alarmOverdue;
        this.clock = clock;
    }

    @Scheduled(
            identity = "watch-visits",
            every = "${lovebank.task.agreements-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void now() {
        Instant now = clock.instant();
        int told = 0;
        UUID last = FIRST;
        for (List<UUID> page = runningAgreements.after(last, PAGE);
                !page.isEmpty();
                page = runningAgreements.after(last, PAGE)) {
            for (UUID agreement : page) {
                told += alarmOverdue.of(agreement, now) ? 1 : 0;
            }
            last = page.getLast();
        }
        if (told > 0) {
            LOG.infof("overdue visits told count=%d", told);
        }
    }
}
