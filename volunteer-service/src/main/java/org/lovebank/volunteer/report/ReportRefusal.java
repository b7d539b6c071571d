package org.lovebank.volunteer.report;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why there is no report. */
sealed interface ReportRefusal extends Refusal {

    /** There is no programme, or no brand, of this id. */
    record NothingToReport(UUID id) implements ReportRefusal {}

    @Override
    default Kind kind() {
        return Kind.MISSING;
    }
}
