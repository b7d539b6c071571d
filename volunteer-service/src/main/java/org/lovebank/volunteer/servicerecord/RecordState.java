package org.lovebank.volunteer.servicerecord;

import java.util.List;

/** Where a service record stands, and where it may go from there. */
enum RecordState {
    DRAFT,
    SUBMITTED,
    WITNESSED,
    CONFIRMED,
    PUBLICISED,
    OBJECTED,
    FINAL,
    REJECTED,
    VOIDED;

    List<RecordState> next() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(WITNESSED, REJECTED);
            case WITNESSED -> List.of(CONFIRMED, REJECTED);
            case CONFIRMED -> List.of(PUBLICISED);
            case PUBLICISED -> List.of(FINAL, OBJECTED);
            case OBJECTED -> List.of(CONFIRMED, REJECTED);
            case FINAL -> List.of(VOIDED);
            case REJECTED, VOIDED -> List.of();
        };
    }
}
