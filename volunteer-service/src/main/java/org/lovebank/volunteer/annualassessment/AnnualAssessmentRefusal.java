package org.lovebank.volunteer.annualassessment;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a yearly assessment is refused. */
sealed interface AnnualAssessmentRefusal extends Refusal {

    record NoSuchAnnualAssessment(UUID assessmentId) implements AnnualAssessmentRefusal {}

    /** The day up to which service counts has not come. */
    record CutOffNotReached(String cutOffOn) implements AnnualAssessmentRefusal {}

    record AssessedAlready(int year) implements AnnualAssessmentRefusal {}

    record AssessmentStateForbids(String state, String wanted, List<String> allowed)
            implements AnnualAssessmentRefusal {}

    /** The notice of the best was never posted, still runs, or somebody objected. */
    record AssessmentNoticeNotPassed(String notice) implements AnnualAssessmentRefusal {}

    /** Nobody is excellent: there is nobody to post. */
    record NobodyExcellent(UUID assessmentId) implements AnnualAssessmentRefusal {}

    /** The tree ends here. */
    record NobodyAbove(String areaPath) implements AnnualAssessmentRefusal {}

    /** Only who was reported as excellent is commended. */
    record NotReportedAsExcellent(UUID volunteerId) implements AnnualAssessmentRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchAnnualAssessment _ -> Kind.MISSING;
            case CutOffNotReached _,
                    AssessedAlready _,
                    AssessmentStateForbids _,
                    AssessmentNoticeNotPassed _,
                    NobodyAbove _ -> Kind.CONFLICT;
            case NobodyExcellent _, NotReportedAsExcellent _ -> Kind.INVALID;
        };
    }
}
