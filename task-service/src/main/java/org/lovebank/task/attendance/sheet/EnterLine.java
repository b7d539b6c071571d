package org.lovebank.task.attendance.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.task.assignment.AssignmentView;
import org.lovebank.task.attendance.AttendAssignment;
import org.lovebank.task.attendance.CheckRequest;
import org.lovebank.task.attendance.SignAsWitness;
import org.lovebank.task.attendance.WitnessRequest;
import org.lovebank.task.attendance.sheet.SheetRequest.Line;
import org.lovebank.task.evidence.WitnessMethod;

/** One line: came, went, and was seen where a witness signed. */
@ApplicationScoped
class EnterLine {

    private final AttendAssignment attendAssignment;
    private final SignAsWitness signAsWitness;

    EnterLine(AttendAssignment attendAssignment, SignAsWitness signAsWitness) {
        this.attendAssignment = attendAssignment;
        this.signAsWitness = signAsWitness;
    }

    @Transactional
    AssignmentView by(Caller caller, Line line) {
        UUID id = line.assignmentId();
        AssignmentView _ = attendAssignment.checkIn(caller, id, CheckRequest.onPaper(line.from(), null));
        AssignmentView out =
                attendAssignment.checkOut(caller, id, CheckRequest.onPaper(line.to(), line.breakMinutes()));
        if (line.witnessId() == null) {
            return out;
        }
        return signAsWitness.by(
                caller, id, new WitnessRequest(WitnessMethod.PAPER, line.witnessId(), line.witnessName(), null));
    }
}
