package org.lovebank.task.arrangement;

import java.util.List;

/** Where an arrangement stands; only QUEUED and RUNNING occupy their scope. */
public enum ArrangementState {
    QUEUED,
    RUNNING,
    PROPOSED,
    OFFERING,
    CLOSED,
    CANCELLED,
    FAILED,
    /** A newer arrangement of the same scope was proposed. */
    SUPERSEDED;

    /** The states that may follow this one. */
    public List<ArrangementState> next() {
        return switch (this) {
            case QUEUED -> List.of(RUNNING, CANCELLED, FAILED);
            case RUNNING -> List.of(RUNNING, PROPOSED, CANCELLED, FAILED);
            case PROPOSED -> List.of(OFFERING, CANCELLED, SUPERSEDED);
            case OFFERING -> List.of(OFFERING, CLOSED, SUPERSEDED);
            case CLOSED, CANCELLED, FAILED, SUPERSEDED -> List.of();
        };
    }
}
