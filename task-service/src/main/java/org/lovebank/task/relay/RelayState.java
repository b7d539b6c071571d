package org.lovebank.task.relay;

import java.util.List;

/** Where a relay stands, and where it may go from there. */
public enum RelayState {
    OFFERED,
    /** The colleague comes instead. */
    ACCEPTED,
    DECLINED,
    /** The volunteer comes after all, or asks somebody else. */
    WITHDRAWN,
    /** Not answered in time. */
    EXPIRED,
    /** Another colleague was faster, or the promise ended otherwise. */
    SUPERSEDED;

    /** The states that may follow this one. */
    public List<RelayState> next() {
        return switch (this) {
            case OFFERED -> List.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED);
            case ACCEPTED, DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED -> List.of();
        };
    }
}
