package org.lovebank.task.activity.series;

import java.util.List;

/** Where a series stands. */
public enum SeriesState {
    REVIEW,
    ACTIVE,
    REJECTED,
    ENDED;

    /** The states that may follow this one. */
    public List<SeriesState> next() {
        return switch (this) {
            case REVIEW -> List.of(ACTIVE, REJECTED);
            case ACTIVE -> List.of(ENDED);
            case REJECTED, ENDED -> List.of();
        };
    }
}
