package org.lovebank.task.activity.signup;

import java.util.List;

/** Where a sign-up stands, and where it may go from there. */
public enum SignUpState {
    APPLIED,
    APPROVED,
    WAITLISTED,
    REJECTED,
    OFFERED,
    EXPIRED,
    CANCELLED,
    LATE_CANCELLED,
    ATTENDED,
    ABSENT,
    LEAVE;

    /** The states that may follow this one. */
    public List<SignUpState> next() {
        return switch (this) {
            case APPLIED -> List.of(APPROVED, WAITLISTED, REJECTED, CANCELLED, EXPIRED);
            case WAITLISTED -> List.of(OFFERED, REJECTED, CANCELLED, EXPIRED);
            case OFFERED -> List.of(APPROVED, EXPIRED, CANCELLED);
            case APPROVED -> List.of(CANCELLED, LATE_CANCELLED, ATTENDED, ABSENT, LEAVE);
            case REJECTED, EXPIRED, CANCELLED, LATE_CANCELLED, ATTENDED, ABSENT, LEAVE -> List.of();
        };
    }

    /** Whether a place of the shift is kept for it. */
    boolean holdsPlace() {
        return switch (this) {
            case APPROVED, OFFERED -> true;
            case APPLIED, WAITLISTED, REJECTED, EXPIRED, CANCELLED, LATE_CANCELLED, ATTENDED, ABSENT, LEAVE -> false;
        };
    }
}
