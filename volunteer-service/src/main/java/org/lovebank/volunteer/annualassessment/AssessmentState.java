package org.lovebank.volunteer.annualassessment;

import java.util.List;

/** An assessment is made, its best are reported to the place above, which commends some of them. */
enum AssessmentState {
    MADE,
    REPORTED,
    COMMENDED;

    List<AssessmentState> next() {
        return switch (this) {
            case MADE -> List.of(REPORTED);
            case REPORTED -> List.of(COMMENDED);
            case COMMENDED -> List.of();
        };
    }
}
