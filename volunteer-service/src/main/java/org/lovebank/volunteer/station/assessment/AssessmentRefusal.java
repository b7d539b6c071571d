package org.lovebank.volunteer.station.assessment;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why an assessment is refused. */
sealed interface AssessmentRefusal extends Refusal {

    record NoSuchAssessment(UUID assessmentId) implements AssessmentRefusal {}

    /** Each of the six standards is judged, and each once. */
    record SixStandardsOnce(List<String> standards) implements AssessmentRefusal {}

    /** What is met must be shown. */
    record EvidenceMissing(String standard) implements AssessmentRefusal {}

    record AssessedInTheFuture(String latest) implements AssessmentRefusal {}

    record AssessmentRevoked(String state, List<String> allowed) implements AssessmentRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchAssessment _ -> Kind.MISSING;
            case SixStandardsOnce _, EvidenceMissing _, AssessedInTheFuture _ -> Kind.INVALID;
            case AssessmentRevoked _ -> Kind.CONFLICT;
        };
    }
}
