package org.lovebank.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.TaskEvent.AssignmentCompleted;
import org.lovebank.events.TaskEvent.AssignmentStateChanged;
import org.lovebank.events.TaskEvent.CompletedAssignment;
import org.lovebank.task.evidence.Served;
import org.lovebank.task.evidence.Witness;

/** Keeps an assignment and tells of it: inside the house who asked for it, outside the street. */
@ApplicationScoped
public class TellAssignment {

    private static final Set<AssignmentState> CLASHING = Set.of(AssignmentState.ACCEPTED, AssignmentState.CHECKED_OUT);

    private final AssignmentRepository assignments;
    private final Event<AssignmentMoved> moved;
    private final EventLog log;

    TellAssignment(AssignmentRepository assignments, Event<AssignmentMoved> moved, EventLog log) {
        this.assignments = assignments;
        this.moved = moved;
        this.log = log;
    }

    /** A new one: who asked for it knows already. */
    void accepted(Assignment assignment) {
        assignments.oneAtATime(assignment.volunteerId());
        assignments.keep(assignment);
        log.append(stateChanged(assignment));
    }

    public void moved(Assignment assignment) {
        if (CLASHING.contains(assignment.state())) {
            assignments.oneAtATime(assignment.volunteerId());
        }
        assignments.keep(assignment);
        moved.fire(new AssignmentMoved(assignment.id(), assignment.state()));
        log.append(stateChanged(assignment));
    }

    /** Both sides said so: the registry may make a service record of it. */
    public void completed(Assignment assignment) {
        assignments.keep(assignment);
        moved.fire(new AssignmentMoved(assignment.id(), assignment.state()));
        log.append(stateChanged(assignment));
        log.append(new AssignmentCompleted(assignment.id(), assignment.version(), completedState(assignment)));
    }

    private static AssignmentStateChanged stateChanged(Assignment assignment) {
        return new AssignmentStateChanged(
                assignment.id(),
                assignment.version(),
                assignment.plan().wishId(),
                assignment.plan().orderId(),
                assignment.volunteerId(),
                assignment.state().name(),
                assignment.changedAt());
    }

    private static CompletedAssignment completedState(Assignment assignment) {
        Plan plan = assignment.plan();
        Served served = assignment.attendance().served();
        Witness witness = assignment.attendance().seenBy();
        return new CompletedAssignment(
                assignment.volunteerId(),
                plan.wishId(),
                plan.orderId(),
                plan.fundingSource(),
                plan.beneficiaryId(),
                plan.area().value(),
                plan.categoryCode(),
                plan.title(),
                served.from(),
                served.to(),
                served.breakMinutes(),
                served.minutes(),
                plan.place(),
                plan.content(),
                witness.personId(),
                witness.maskedName(),
                witness.method().name(),
                assignment.attendance().grade().name(),
                known(assignment.outcome().confirmedBy()),
                assignment.changedAt());
    }

    private static UUID known(@Nullable UUID confirmedBy) {
        if (confirmedBy == null) {
            throw new IllegalStateException("completed means confirmed");
        }
        return confirmedBy;
    }
}
