package org.lovebank.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AssignmentRefusal.NoSuchAssignment;

/** Freezes disputed service and carries out what was decided about it; part of the transaction of the case. */
@ApplicationScoped
public class SettleDispute {

    private final AssignmentRepository assignments;
    private final TellAssignment tellAssignment;

    SettleDispute(AssignmentRepository assignments, TellAssignment tellAssignment) {
        this.assignments = assignments;
        this.tellAssignment = tellAssignment;
    }

    /** Nothing is confirmed from now on, until one of the other two is called. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze(UUID assignmentId, Instant now) {
        Assignment assignment = held(assignmentId);
        assignment.move(AssignmentState.DISPUTED, now);
        tellAssignment.moved(assignment);
    }

    /** As if nobody had disputed it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void thaw(UUID assignmentId, Instant now) {
        Assignment assignment = held(assignmentId);
        assignment.move(AssignmentState.SUBMITTED, now);
        tellAssignment.moved(assignment);
    }

    /** So many minutes count; null for all that was served. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirm(UUID assignmentId, UUID decider, @Nullable Integer minutes, Instant now) {
        Assignment assignment = held(assignmentId);
        assignment.confirmed(decider, minutes, null, now);
        tellAssignment.completed(assignment);
    }

    /** Nothing of it counts; {@code reason} is a code. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void voidIt(UUID assignmentId, UUID decider, String reason, Instant now) {
        Assignment assignment = held(assignmentId);
        assignment.end(AssignmentState.VOIDED, decider, reason, now);
        tellAssignment.moved(assignment);
    }

    private Assignment held(UUID assignmentId) {
        return assignments
                .heldForChange(assignmentId)
                .orElseThrow(() -> new Refused(new NoSuchAssignment(assignmentId)));
    }
}
