package org.lovebank.volunteer.annualassessment;

import java.util.List;

/** An assessment is made, its best are posted and reported to the place above, which commends some of them. */
enum AssessmentState {
    MADE,
    PUBLICISED,
    REPORTED,
    COMMENDED;

    List<String> allowed() {
        return next().stream().map(Enum::name).toList();
    }

    List<AssessmentState> next() {
        return switch (this) {
            case MADE -> List.of(PUBLICISED, REPORTED);
            // Back when the notice was taken down before its time.
            case PUBLICISED -> List.of(REPORTED, MADE);
            case REPORTED -> List.of(COMMENDED);
            case COMMENDED -> List.of();
        };
    }
}
