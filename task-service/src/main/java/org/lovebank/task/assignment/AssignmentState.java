package org.lovebank.task.assignment;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AssignmentRefusal.AssignmentNotInThatState;

/** Where an assignment stands, and where it may go from there. */
public enum AssignmentState {
    /** Asked by a coordinator, not answered yet. */
    OFFERED,
    DECLINED,
    /** Not answered in time. */
    TIMEOUT,
    ACCEPTED,
    CHECKED_IN,
    CHECKED_OUT,
    SUBMITTED,
    /** Somebody says that it was not so: nothing moves until that is decided. */
    DISPUTED,
    CONFIRMED,
    /** It was decided that nothing of it counts. */
    VOIDED,
    WITHDRAWN,
    LATE_WITHDRAWN,
    NO_SHOW,
    /** Whoever asked called it off; not the volunteer's doing. */
    CALLED_OFF,
    /** A colleague took it over 接力. */
    RELAYED;

    void mustAllow(AssignmentState to, UUID assignmentId) {
        if (!next().contains(to)) {
            throw new Refused(new AssignmentNotInThatState(assignmentId, this, next()));
        }
    }

    void mustBe(AssignmentState wanted, UUID assignmentId) {
        if (this != wanted) {
            throw new Refused(new AssignmentNotInThatState(assignmentId, this, next()));
        }
    }

    /** The states that may follow this one. */
    public List<AssignmentState> next() {
        return switch (this) {
            case OFFERED -> List.of(ACCEPTED, DECLINED, TIMEOUT, CALLED_OFF);
            case ACCEPTED -> List.of(CHECKED_IN, RELAYED, WITHDRAWN, LATE_WITHDRAWN, NO_SHOW, CALLED_OFF);
            case CHECKED_IN -> List.of(CHECKED_OUT);
            case CHECKED_OUT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(CONFIRMED, DISPUTED);
            case DISPUTED -> List.of(CONFIRMED, VOIDED, SUBMITTED);
            case CONFIRMED, VOIDED, DECLINED, TIMEOUT, WITHDRAWN, LATE_WITHDRAWN, NO_SHOW, CALLED_OFF, RELAYED ->
                List.of();
        };
    }
}
