package org.lovebank.task.reminder;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.task.reminder.RemindSome.Round;

/** Tells of every reminder that is due; any number of replicas may do it at once, each reminder is told once. */
@ApplicationScoped
public class RemindVolunteers {

    private static final Logger LOG = Logger.getLogger(RemindVolunteers.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final RemindSome remindSome;
    private final Clock clock;

    RemindVolunteers(RemindSome remindSome, Clock clock) {
        this.remindSome = remindSome;
        this.clock = clock;
    }

    @Scheduled(
            identity = "remind-volunteers",
            every = "${lovebank.task.remind-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void now() {
        Instant now = clock.instant();
        Round round = remindSome.after(FIRST, now);
        int told = round.told();
        while (round.more()) {
            round = remindSome.after(round.last(), now);
            told += round.told();
        }
        if (told > 0) {
            LOG.infof("reminders told count=%d", told);
        }
    }
}
