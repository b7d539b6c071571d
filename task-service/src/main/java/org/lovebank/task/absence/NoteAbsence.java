package org.lovebank.task.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.CareEvent.NoShowRecorded;
import org.lovebank.task.absence.AbsenceRepository.Whose;
import org.lovebank.task.assignment.AssignmentMoved;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.policy.AttendancePolicy.Discipline;
import org.lovebank.task.policy.InForce;
import org.lovebank.task.policy.Policies;

/** An assignment ended in a no-show: it is counted with the others of the volunteer's year, and told. */
@ApplicationScoped
class NoteAbsence {

    private final AbsenceRepository absences;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    NoteAbsence(AbsenceRepository absences, Policies policies, EventLog log, Clock clock) {
        this.absences = absences;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes AssignmentMoved assignment) {
        if (assignment.state() == AssignmentState.NO_SHOW) {
            absences.whose(assignment.assignmentId()).ifPresent(whose -> note(assignment.assignmentId(), whose));
        }
    }

    private void note(UUID assignmentId, Whose whose) {
        Instant now = clock.instant();
        InForce<Discipline> rule = policies.inForce(Discipline.class, whose.area(), now);
        int days = rule.content().countDays();
        absences.oneAtATime(whose.volunteerId());
        int count = 1 + absences.unexcusedSince(whose.volunteerId(), now.minus(Duration.ofDays(days)));
        absences.note(assignmentId, count, days, Proposal.of(count, rule.content()), rule.version());
        absences.find(assignmentId).map(NoteAbsence::told).ifPresent(log::append);
    }

    private static NoShowRecorded told(Absence absence) {
        return new NoShowRecorded(
                absence.assignmentId(),
                absence.version(),
                absence.volunteerId(),
                absence.area().value(),
                absence.recordedBy(),
                absence.absences(),
                absence.countDays(),
                absence.proposal().name(),
                absence.policyVersion(),
                absence.recordedAt());
    }
}
