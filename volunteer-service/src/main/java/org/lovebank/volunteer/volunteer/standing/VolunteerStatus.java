package org.lovebank.volunteer.volunteer.standing;

import java.util.List;

/** Where a volunteer stands, and where one may go from there. */
public enum VolunteerStatus {
    SUBMITTED,
    ACTIVE,
    PAUSED,
    DORMANT,
    SUSPENDED,
    WITHDRAWN,
    DEREGISTERED,
    REJECTED,
    DECEASED,
    ERASED;

    public List<VolunteerStatus> next() {
        return switch (this) {
            case SUBMITTED -> List.of(ACTIVE, REJECTED, WITHDRAWN);
            case ACTIVE -> List.of(PAUSED, DORMANT, SUSPENDED, WITHDRAWN);
            case PAUSED, DORMANT -> List.of(ACTIVE, WITHDRAWN);
            case SUSPENDED -> List.of(ACTIVE, DEREGISTERED);
            case WITHDRAWN, DEREGISTERED, REJECTED, DECEASED, ERASED -> List.of();
        };
    }

    /** Whether this is about somebody who lives and has a file. */
    public boolean isOver() {
        return this == DECEASED || this == ERASED;
    }

    /** Whether service by somebody who stands here may count: it may have been given before. */
    public boolean mayHaveServed() {
        return switch (this) {
            case ACTIVE, PAUSED, DORMANT, SUSPENDED, WITHDRAWN, DECEASED -> true;
            case SUBMITTED, DEREGISTERED, REJECTED, ERASED -> false;
        };
    }
}
