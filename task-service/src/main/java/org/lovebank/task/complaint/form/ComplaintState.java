package org.lovebank.task.complaint.form;

import java.util.List;

/** Where a case stands. */
public enum ComplaintState {
    /** The other side has not answered. */
    OPEN,
    RESPONDED,
    /** Somebody talks with both. */
    MEDIATION,
    /** Decided once; for some days both sides may ask the centre. */
    DECIDED,
    APPEALED,
    CLOSED;

    /** The states that may follow this one. */
    public List<ComplaintState> next() {
        return switch (this) {
            case OPEN -> List.of(RESPONDED, MEDIATION, DECIDED, CLOSED);
            case RESPONDED -> List.of(MEDIATION, DECIDED, CLOSED);
            case MEDIATION -> List.of(DECIDED, CLOSED);
            case DECIDED -> List.of(APPEALED, CLOSED);
            case APPEALED -> List.of(CLOSED);
            case CLOSED -> List.of();
        };
    }
}
