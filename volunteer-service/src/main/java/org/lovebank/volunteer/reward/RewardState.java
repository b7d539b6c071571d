package org.lovebank.volunteer.reward;

import java.util.List;

/** A reward is granted by one and handed over by another, or cancelled. */
enum RewardState {
    GRANTED,
    HANDED_OVER,
    CANCELLED;

    List<RewardState> next() {
        return switch (this) {
            case GRANTED -> List.of(HANDED_OVER, CANCELLED);
            case HANDED_OVER, CANCELLED -> List.of();
        };
    }
}
