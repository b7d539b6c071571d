package org.lovebank.volunteer.reporting;

import java.util.List;

/** A report waits for the community, is accepted or declined, and ends. */
enum ReportingState {
    REPORTED,
    ACCEPTED,
    DECLINED,
    ENDED;

    List<ReportingState> next() {
        return switch (this) {
            case REPORTED -> List.of(ACCEPTED, DECLINED, ENDED);
            case ACCEPTED -> List.of(ENDED);
            case DECLINED, ENDED -> List.of();
        };
    }
}
