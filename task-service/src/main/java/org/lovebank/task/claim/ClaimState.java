package org.lovebank.task.claim;

import java.util.List;

/** Where a claim stands; HELD and DELIVERED are alive, and a wish has one live claim at most. */
enum ClaimState {
    HELD,
    /** Goods were handed over, the recipient has not said so yet. */
    DELIVERED,
    FULFILLED,
    RELEASED,
    NO_SHOW;

    List<ClaimState> next() {
        return switch (this) {
            case HELD -> List.of(DELIVERED, FULFILLED, RELEASED, NO_SHOW);
            case DELIVERED -> List.of(FULFILLED, RELEASED);
            case FULFILLED, RELEASED, NO_SHOW -> List.of();
        };
    }
}
