package org.lovebank.task.activity.hours;

import java.util.List;

/** Where somebody's attendance stands. */
public enum AttendanceState {
    CHECKED_IN,
    CHECKED_OUT,
    CONFIRMED;

    /** The states that may follow this one. */
    public List<AttendanceState> next() {
        return switch (this) {
            case CHECKED_IN -> List.of(CHECKED_OUT);
            case CHECKED_OUT -> List.of(CONFIRMED);
            case CONFIRMED -> List.of();
        };
    }
}
