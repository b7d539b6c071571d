package org.lovebank.task.assignment;

import java.util.List;

/** Where an assignment stands, and where it may go from there. */
public enum AssignmentState {
    ACCEPTED,
    CHECKED_IN,
    CHECKED_OUT,
    SUBMITTED,
    CONFIRMED,
    WITHDRAWN,
    LATE_WITHDRAWN,
    NO_SHOW;

    /** The states that may follow this one. */
    public List<AssignmentState> next() {
        return switch (this) {
            case ACCEPTED -> List.of(CHECKED_IN, WITHDRAWN, LATE_WITHDRAWN, NO_SHOW);
            case CHECKED_IN -> List.of(CHECKED_OUT);
            case CHECKED_OUT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(CONFIRMED);
            case CONFIRMED, WITHDRAWN, LATE_WITHDRAWN, NO_SHOW -> List.of();
        };
    }
}
