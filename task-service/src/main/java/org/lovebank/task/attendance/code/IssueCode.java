package org.lovebank.task.attendance.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.attendance.code.CodeRefusal.CodeNotForYou;
import org.lovebank.task.attendance.code.CodeRefusal.NoMoreCodes;
import org.lovebank.task.policy.AttendancePolicy.SpokenCodeRule;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.secret.Seal;

/** The recipient, or staff for them, has a code made that is spoken to the volunteer who stands at the door. */
@ApplicationScoped
class IssueCode {

    static final String FIELD = "spokenCode";
    private static final int DIGITS = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final AssignmentRepository assignments;
    private final CodeRepository codes;
    private final Policies policies;
    private final Seal seal;
    private final Clock clock;

    IssueCode(AssignmentRepository assignments, CodeRepository codes, Policies policies, Seal seal, Clock clock) {
        this.assignments = assignments;
        this.codes = codes;
        this.policies = policies;
        this.seal = seal;
        this.clock = clock;
    }

    @Transactional
    SpokenCodeView to(Caller caller, UUID assignmentId) {
        Instant now = clock.instant();
        Assignment assignment = assignments.findForChange(caller, assignmentId);
        boolean recipient = assignment.plan().isFor(caller.id());
        if (caller.is(assignment.volunteerId())
                || !(recipient || assignment.plan().inCareOf(caller))) {
            throw new Refused(new CodeNotForYou(assignmentId));
        }
        mustNeedOne(assignment);
        SpokenCodeRule rule =
                policies.content(SpokenCodeRule.class, assignment.plan().area(), now);
        if (codes.issued(assignmentId) >= rule.codesPerAssignment()) {
            throw new Refused(new NoMoreCodes(assignmentId, rule.codesPerAssignment()));
        }
        String code = "%04d".formatted(random.nextInt(DIGITS));
        Instant until = now.plus(Duration.ofMinutes(rule.validMinutes()));
        UUID witness = recipient ? caller.id() : assignment.plan().beneficiaryId();
        codes.replace(assignmentId, now);
        codes.keep(
                assignmentId,
                caller.id(),
                witness,
                seal.fingerprint(code, assignmentId, FIELD),
                now,
                until,
                rule.tries());
        return new SpokenCodeView(assignmentId, code, until, rule.tries());
    }

    /** Before check-in, before check-out, or before the witness; afterwards there is nothing left to prove. */
    private static void mustNeedOne(Assignment assignment) {
        if (assignment.state() != AssignmentState.CHECKED_IN && assignment.state() != AssignmentState.CHECKED_OUT) {
            assignment.mustAllow(AssignmentState.CHECKED_IN);
        }
    }
}
