package org.lovebank.task.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VoiceEvent.IntakeOverdue;
import org.lovebank.events.VoiceEvent.IntakeStateChanged;
import org.lovebank.events.VoiceEvent.Matter;
import org.lovebank.task.intake.fate.Outcome;

/** Tells the street where a matter stands now: codes and ids, no word of it. */
@ApplicationScoped
public class TellIntake {

    private final IntakeRepository intakes;
    private final EventLog log;

    TellIntake(IntakeRepository intakes, EventLog log) {
        this.intakes = intakes;
        this.log = log;
    }

    /** Keeps the matter and tells of it, in the transaction of its change. */
    public void changed(Intake intake) {
        intakes.keep(intake);
        Fate fate = intake.fate();
        Outcome outcome = fate.outcome();
        log.append(new IntakeStateChanged(
                intake.id(),
                intake.version(),
                new Matter(
                        intake.intakeNo(),
                        intake.matter().channel().name(),
                        intake.matter().area().value(),
                        intake.matter().urgency().name(),
                        intake.matter().dimension().name(),
                        intake.matter().categoryCode(),
                        fate.state().name(),
                        outcome == null ? null : outcome.name(),
                        fate.wishId(),
                        fate.orderId(),
                        fate.dueAt(),
                        fate.stateSince())));
    }

    /** Keeps the matter and tells that nobody acted by then. */
    public void overdue(Intake intake, Instant wasDueAt, Instant now) {
        intakes.keep(intake);
        log.append(new IntakeOverdue(
                intake.id(),
                intake.version(),
                intake.intakeNo(),
                intake.matter().area().value(),
                intake.fate().state().name(),
                intake.fate().escalationLevel(),
                wasDueAt,
                now));
    }
}
