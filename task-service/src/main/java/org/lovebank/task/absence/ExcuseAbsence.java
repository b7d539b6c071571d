package org.lovebank.task.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.CareEvent.NoShowExcused;
import org.lovebank.problem.Refused;
import org.lovebank.task.absence.AbsenceRefusal.AlreadyExcused;
import org.lovebank.task.absence.AbsenceRefusal.NoSuchAbsence;
import org.lovebank.task.absence.AbsenceRefusal.OwnAbsence;

/** A station head heard why nobody came, and it counts no longer. */
@ApplicationScoped
class ExcuseAbsence {

    private final AbsenceRepository absences;
    private final EventLog log;
    private final Clock clock;

    ExcuseAbsence(AbsenceRepository absences, EventLog log, Clock clock) {
        this.absences = absences;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    AbsenceView by(Caller caller, UUID assignmentId, String reason) {
        Instant now = clock.instant();
        Absence absence = absences.find(assignmentId)
                .filter(found -> caller.is(found.volunteerId()) || caller.holdsIn(found.area(), Roles.STATION_HEAD))
                .orElseThrow(() -> new Refused(new NoSuchAbsence(assignmentId)));
        if (caller.is(absence.volunteerId())) {
            throw new Refused(new OwnAbsence(assignmentId));
        }
        if (absence.excusedAt() != null) {
            throw new Refused(new AlreadyExcused(assignmentId, absence.excusedAt()));
        }
        absences.excuse(assignmentId, caller.id(), reason, now);
        log.append(new NoShowExcused(assignmentId, absence.version(), absence.volunteerId(), caller.id(), now));
        return absences.find(assignmentId).map(AbsenceView::of).orElseThrow();
    }
}
