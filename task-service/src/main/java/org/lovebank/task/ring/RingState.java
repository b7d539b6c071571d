package org.lovebank.task.ring;

import java.util.List;

/** Where a ring stands. */
public enum RingState {
    PROPOSED,
    /** Everybody said yes: each note is claimed by who comes before. */
    ACCEPTED,
    /** Everybody served and was served. */
    FULFILLED,
    /** Somebody declined, or not everybody answered in time: nobody owes anybody anything. */
    RELEASED,
    /** Somebody who had said yes did not serve: what the others do counts as anybody's service does. */
    BROKEN;

    List<RingState> next() {
        return switch (this) {
            case PROPOSED -> List.of(ACCEPTED, RELEASED);
            case ACCEPTED -> List.of(FULFILLED, BROKEN);
            case FULFILLED, RELEASED, BROKEN -> List.of();
        };
    }
}
