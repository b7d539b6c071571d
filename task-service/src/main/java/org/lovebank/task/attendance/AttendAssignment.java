package org.lovebank.task.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.assignment.AssignmentView;
import org.lovebank.task.assignment.TellAssignment;
import org.lovebank.task.attendance.AttendanceRefusal.CheckOutTooLate;
import org.lovebank.task.attendance.AttendanceRefusal.OutsideCheckInWindow;
import org.lovebank.task.attendance.code.UseCode;
import org.lovebank.task.attendance.position.HoldAgainstPlace;
import org.lovebank.task.attendance.position.Moment;
import org.lovebank.task.evidence.CheckPoint;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.CheckInWindow;
import org.lovebank.task.policy.PolicyContent.PaperReport;
import org.lovebank.task.window.Window;

/** Coming and going: by the volunteer's own app now, or from a report that staff enter for a time that has passed. */
@ApplicationScoped
public class AttendAssignment {

    private final AssignmentRepository assignments;
    private final Policies policies;
    private final HoldAgainstPlace holdAgainstPlace;
    private final UseCode useCode;
    private final TellAssignment tellAssignment;
    private final Clock clock;

    AttendAssignment(
            AssignmentRepository assignments,
            Policies policies,
            HoldAgainstPlace holdAgainstPlace,
            UseCode useCode,
            TellAssignment tellAssignment,
            Clock clock) {
        this.assignments = assignments;
        this.policies = policies;
        this.holdAgainstPlace = holdAgainstPlace;
        this.useCode = useCode;
        this.tellAssignment = tellAssignment;
        this.clock = clock;
    }

    @Transactional
    public AssignmentView checkIn(Caller caller, UUID assignmentId, CheckRequest asked) {
        Instant now = clock.instant();
        Assignment assignment = assignments.findForChange(caller, assignmentId);
        assignment.mustAllow(AssignmentState.CHECKED_IN);
        CheckPoint point = point(assignment, caller, asked, now);
        CheckInWindow rule =
                policies.content(CheckInWindow.class, assignment.plan().area(), now);
        Window open = point.method().onBehalf()
                ? assignment.plan().allowed().widened(rule.beforeMinutes(), rule.afterMinutes())
                : Window.of(assignment.plan().planned().from(), 1).widened(rule.beforeMinutes(), rule.afterMinutes());
        if (!open.contains(point.at())) {
            throw new Refused(new OutsideCheckInWindow(assignmentId, open.from(), open.to()));
        }
        proved(assignment, Moment.CHECK_IN, point, caller, asked, now);
        assignment.checkIn(point, now);
        tellAssignment.moved(assignment);
        return AssignmentView.of(assignment);
    }

    @Transactional
    public AssignmentView checkOut(Caller caller, UUID assignmentId, CheckRequest asked) {
        Instant now = clock.instant();
        Assignment assignment = assignments.findForChange(caller, assignmentId);
        assignment.mustAllow(AssignmentState.CHECKED_OUT);
        CheckPoint point = point(assignment, caller, asked, now);
        CheckInWindow rule =
                policies.content(CheckInWindow.class, assignment.plan().area(), now);
        Window planned = point.method().onBehalf()
                ? assignment.plan().allowed()
                : assignment.plan().planned();
        Instant latest = planned.to().plus(Duration.ofMinutes(rule.checkOutAfterMinutes()));
        if (point.at().isAfter(latest)) {
            throw new Refused(new CheckOutTooLate(assignmentId, latest));
        }
        proved(assignment, Moment.CHECK_OUT, point, caller, asked, now);
        assignment.checkOut(point, asked.breaks(), now);
        tellAssignment.moved(assignment);
        return AssignmentView.of(assignment);
    }

    /** What else speaks for the moment: how near it was, and the recipient's word. */
    private void proved(
            Assignment assignment, Moment moment, CheckPoint point, Caller caller, CheckRequest asked, Instant now) {
        if (!point.method().onBehalf()) {
            point.near(holdAgainstPlace.band(assignment, moment, asked.position(), now));
        }
        if (asked.code() != null) {
            UUID _ = useCode.by(caller, assignment.id(), asked.code(), now);
            point.withCode();
        }
    }

    private CheckPoint point(Assignment assignment, Caller caller, CheckRequest asked, Instant now) {
        int latestDays = policies.content(PaperReport.class, assignment.plan().area(), now)
                .latestDays();
        return asked.point(assignment, caller, now, Duration.ofDays(latestDays));
    }
}
