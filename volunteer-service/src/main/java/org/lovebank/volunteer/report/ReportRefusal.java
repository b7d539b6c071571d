package org.lovebank.volunteer.report;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why there is no report. */
sealed interface ReportRefusal extends Refusal {

    /** There is no programme, or no brand, of this id. */
    record NothingToReport(UUID id) implements ReportRefusal {}

    /** The months are in the wrong order, or too many. */
    record ReportPeriodNotPossible(int monthsAtMost) implements ReportRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NothingToReport _ -> Kind.MISSING;
            case ReportPeriodNotPossible _ -> Kind.INVALID;
        };
    }
}
