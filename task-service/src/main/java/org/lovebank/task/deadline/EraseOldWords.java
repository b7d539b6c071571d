package org.lovebank.task.deadline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.task.intake.Intake;
import org.lovebank.task.intake.IntakeRepository;

/** Takes the words of matters away when they have been kept for long enough. */
@ApplicationScoped
public class EraseOldWords {

    private static final Logger LOG = Logger.getLogger(EraseOldWords.class);
    private static final int AT_ONCE = 500;

    private final IntakeRepository intakes;
    private final Clock clock;

    EraseOldWords(IntakeRepository intakes, Clock clock) {
        this.intakes = intakes;
        this.clock = clock;
    }

    /** Erases what is due; what is left over waits for the next round. */
    @Scheduled(
            identity = "erase-old-words",
            every = "${lovebank.task.erase-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        List<Intake> old = intakes.toErase(now, AT_ONCE);
        for (Intake intake : old) {
            intake.eraseWords(now);
            intakes.keep(intake);
        }
        if (!old.isEmpty()) {
            LOG.infof("words erased count=%d", old.size());
        }
    }
}
