package org.lovebank.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AssignmentRefusal.NotYourAssignment;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.LateWithdrawal;
import org.lovebank.task.policy.PolicyContent.NoShow;

/** An assignment ends without service: the volunteer cannot come, or did not. */
@ApplicationScoped
public class EndAssignment {

    private static final String NOT_BEGUN = "NOT_BEGUN_IN_TIME";

    private final AssignmentRepository assignments;
    private final Policies policies;
    private final TellAssignment tellAssignment;
    private final Clock clock;

    EndAssignment(AssignmentRepository assignments, Policies policies, TellAssignment tellAssignment, Clock clock) {
        this.assignments = assignments;
        this.policies = policies;
        this.tellAssignment = tellAssignment;
        this.clock = clock;
    }

    /** By the volunteer, or by staff to whom they said so. */
    @Transactional
    public Assignment withdraw(Caller caller, UUID assignmentId) {
        Instant now = clock.instant();
        Assignment assignment = assignments.findForChange(caller, assignmentId);
        if (!caller.is(assignment.volunteerId()) && !assignment.plan().inCareOf(caller)) {
            throw new Refused(new NotYourAssignment(assignmentId));
        }
        LateWithdrawal rule =
                policies.content(LateWithdrawal.class, assignment.plan().area(), now);
        assignment.withdraw(caller.id(), rule, now);
        tellAssignment.moved(assignment);
        return assignment;
    }

    /** Nobody began in time: called off without blame. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lapse(UUID assignmentId, UUID by, Instant now) {
        assignments.heldForChange(assignmentId).ifPresent(assignment -> {
            assignment.end(AssignmentState.CALLED_OFF, by, NOT_BEGUN, now);
            tellAssignment.moved(assignment);
        });
    }

    /** By who waited, or by staff; never by the volunteer. */
    @Transactional
    AssignmentView noShow(Caller caller, UUID assignmentId, String reason) {
        Instant now = clock.instant();
        Assignment assignment = assignments.findForChange(caller, assignmentId);
        boolean waited =
                assignment.plan().isFor(caller.id()) || assignment.plan().inCareOf(caller);
        if (!waited || caller.is(assignment.volunteerId())) {
            throw new Refused(new NotYourAssignment(assignmentId));
        }
        NoShow rule = policies.content(NoShow.class, assignment.plan().area(), now);
        assignment.noShow(caller.id(), reason, rule, now);
        tellAssignment.moved(assignment);
        return AssignmentView.of(assignment);
    }
}
