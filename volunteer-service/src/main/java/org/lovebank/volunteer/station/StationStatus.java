package org.lovebank.volunteer.station;

import java.util.List;

/** Where a station is on its way: planned for a day, open, closed for good. */
enum StationStatus {
    PLANNED,
    OPEN,
    CLOSED;

    List<StationStatus> next() {
        return switch (this) {
            case PLANNED -> List.of(OPEN, CLOSED);
            case OPEN -> List.of(CLOSED);
            case CLOSED -> List.of();
        };
    }
}
