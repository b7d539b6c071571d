package org.lovebank.volunteer.servicerecord.correction;

import java.util.List;
import java.util.UUID;
import org.lovebank.events.category.CategoryScheme.Kind;
import org.lovebank.problem.Refusal;

/** Why something about a correction is refused. */
sealed interface CorrectionRefusal extends Refusal {

    record NoSuchCorrection(UUID correctionId) implements CorrectionRefusal {}

    /** One correction at a time. */
    record CorrectionOpen(UUID recordId) implements CorrectionRefusal {}

    /** The correction has been decided. */
    record CorrectionDecided(String state, List<String> allowed) implements CorrectionRefusal {}

    /** Nothing differs from what is on record. */
    record NothingCorrected() implements CorrectionRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchCorrection _ -> Kind.MISSING;
            case CorrectionOpen _, CorrectionDecided _ -> Kind.CONFLICT;
            case NothingCorrected _ -> Kind.INVALID;
        };
    }
}
