package org.lovebank.task.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRefusal.NoSuchAssignment;
import org.lovebank.task.assignment.AssignmentRefusal.NotYourAssignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.assignment.AssignmentView;
import org.lovebank.task.assignment.TellAssignment;
import org.lovebank.task.attendance.AttendanceRefusal.CodeAndMethodDisagree;
import org.lovebank.task.attendance.AttendanceRefusal.WitnessMissing;
import org.lovebank.task.attendance.code.UseCode;
import org.lovebank.task.evidence.MaskedName;
import org.lovebank.task.evidence.Witness;
import org.lovebank.task.evidence.WitnessMethod;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.EvidenceGrades;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRow;

/** Somebody who saw the service signs for it; the recipient may. */
@ApplicationScoped
public class SignAsWitness {

    private final AssignmentRepository assignments;
    private final VolunteerRepository volunteers;
    private final Policies policies;
    private final UseCode useCode;
    private final TellAssignment tellAssignment;
    private final Clock clock;

    SignAsWitness(
            AssignmentRepository assignments,
            VolunteerRepository volunteers,
            Policies policies,
            UseCode useCode,
            TellAssignment tellAssignment,
            Clock clock) {
        this.assignments = assignments;
        this.volunteers = volunteers;
        this.policies = policies;
        this.useCode = useCode;
        this.tellAssignment = tellAssignment;
        this.clock = clock;
    }

    @Transactional
    public AssignmentView by(Caller caller, UUID assignmentId, WitnessRequest asked) {
        Instant now = clock.instant();
        Assignment assignment = assignments.findForWitness(assignmentId);
        if (!assignment.visibleTo(caller) && !caller.holdsAny(Roles.WITNESS)) {
            throw new Refused(new NoSuchAssignment(assignmentId));
        }
        assignment.mustAllow(AssignmentState.SUBMITTED);
        Witness witness = witness(assignment, caller, asked, now);
        EvidenceGrades rule =
                policies.content(EvidenceGrades.class, assignment.plan().area(), now);
        assignment.witness(witness, rule, now);
        tellAssignment.moved(assignment);
        return AssignmentView.of(assignment);
    }

    private Witness witness(Assignment assignment, Caller caller, WitnessRequest asked, Instant now) {
        UUID named = asked.witnessId();
        String code = asked.code();
        if ((asked.method() == WitnessMethod.SPOKEN_CODE) != (code != null)) {
            throw new Refused(new CodeAndMethodDisagree(assignment.id()));
        }
        return switch (asked.method()) {
            case SIGNED -> {
                if (named != null && !caller.is(named)) {
                    throw new Refused(new WitnessMissing(assignment.id()));
                }
                yield new Witness(
                        caller.id(), name(assignment, caller.id(), asked), WitnessMethod.SIGNED, caller.id(), now);
            }
            case SPOKEN_CODE -> {
                if (!caller.is(assignment.volunteerId()) && !assignment.plan().inCareOf(caller)) {
                    throw new Refused(new NotYourAssignment(assignment.id()));
                }
                UUID spoke = useCode.by(caller, assignment.id(), code == null ? "" : code, now);
                yield new Witness(spoke, name(assignment, spoke, asked), WitnessMethod.SPOKEN_CODE, caller.id(), now);
            }
            case PAPER -> {
                if (!assignment.plan().inCareOf(caller) || caller.is(assignment.volunteerId())) {
                    throw new Refused(new NotYourAssignment(assignment.id()));
                }
                if (named == null) {
                    throw new Refused(new WitnessMissing(assignment.id()));
                }
                yield new Witness(named, name(assignment, named, asked), WitnessMethod.PAPER, caller.id(), now);
            }
        };
    }

    private MaskedName name(Assignment assignment, UUID witness, WitnessRequest asked) {
        String given = asked.witnessName();
        if (given != null && !given.isBlank()) {
            return MaskedName.of(given);
        }
        return volunteers
                .find(witness)
                .map(VolunteerRow::maskedName)
                .map(MaskedName::of)
                .orElse(witness.equals(assignment.plan().beneficiaryId()) ? MaskedName.RECIPIENT : MaskedName.WITNESS);
    }
}
