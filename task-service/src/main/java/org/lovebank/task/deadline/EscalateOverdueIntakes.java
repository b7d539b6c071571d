package org.lovebank.task.deadline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.task.intake.Clocks;
import org.lovebank.task.intake.Intake;
import org.lovebank.task.intake.IntakeRepository;
import org.lovebank.task.intake.TellIntake;

/** Tells higher up of matters that nobody acted on in time; any number of replicas may do it at once. */
@ApplicationScoped
public class EscalateOverdueIntakes {

    private static final Logger LOG = Logger.getLogger(EscalateOverdueIntakes.class);
    private static final int AT_ONCE = 200;

    private final IntakeRepository intakes;
    private final Clocks clocks;
    private final TellIntake tellIntake;
    private final Clock clock;

    EscalateOverdueIntakes(IntakeRepository intakes, Clocks clocks, TellIntake tellIntake, Clock clock) {
        this.intakes = intakes;
        this.clocks = clocks;
        this.tellIntake = tellIntake;
        this.clock = clock;
    }

    /** The next look is due after the policy's time; what is left over waits for the next round. */
    @Scheduled(
            identity = "escalate-overdue-intakes",
            every = "${lovebank.task.escalate-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        List<Intake> overdue = intakes.overdue(now, AT_ONCE);
        for (Intake intake : overdue) {
            Instant wasDue = intake.fate().dueAt();
            intake.escalate(clocks.nextLook(intake.matter().area(), now), now);
            tellIntake.overdue(intake, wasDue == null ? now : wasDue, now);
        }
        if (!overdue.isEmpty()) {
            LOG.infof("matters overdue count=%d", overdue.size());
        }
    }
}
