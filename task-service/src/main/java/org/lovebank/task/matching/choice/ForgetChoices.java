package org.lovebank.task.matching.choice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Deletes rankings whose days are over; any number of replicas may do it at once. */
@ApplicationScoped
class ForgetChoices {

    private static final Logger LOG = Logger.getLogger(ForgetChoices.class);
    private static final int AT_ONCE = 1000;

    private final ChoiceRepository choices;
    private final Clock clock;

    ForgetChoices(ChoiceRepository choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** What is left over waits for the next round. */
    @Scheduled(
            identity = "forget-rankings",
            every = "${lovebank.task.forget-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void now() {
        int forgotten = choices.forget(clock.instant(), AT_ONCE);
        if (forgotten > 0) {
            LOG.infof("rankings forgotten count=%d", forgotten);
        }
    }
}
