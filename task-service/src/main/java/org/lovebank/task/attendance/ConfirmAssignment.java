package org.lovebank.task.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentView;
import org.lovebank.task.assignment.TellAssignment;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Confirmation;

/** The recipient says that it was so: from here on the registry decides whether it counts. */
@ApplicationScoped
class ConfirmAssignment {

    private final AssignmentRepository assignments;
    private final Policies policies;
    private final TellAssignment tellAssignment;
    private final Clock clock;

    ConfirmAssignment(AssignmentRepository assignments, Policies policies, TellAssignment tellAssignment, Clock clock) {
        this.assignments = assignments;
        this.policies = policies;
        this.tellAssignment = tellAssignment;
        this.clock = clock;
    }

    @Transactional
    AssignmentView by(Caller caller, UUID assignmentId, ConfirmationRequest asked) {
        Instant now = clock.instant();
        Assignment assignment = assignments.findForChange(caller, assignmentId);
        Confirmation rule =
                policies.content(Confirmation.class, assignment.plan().area(), now);
        assignment.confirm(caller, asked.minutes(), asked.score(), rule, now);
        tellAssignment.completed(assignment);
        return AssignmentView.of(assignment);
    }
}
