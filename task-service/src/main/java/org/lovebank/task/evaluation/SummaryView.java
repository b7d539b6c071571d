package org.lovebank.task.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What recipients say about a volunteer, together; below the policy's number there is a count and no average. */
@Schema(name = "EvaluationSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SummaryView(
        int count,

        @Schema(description = "Average in hundredths, 100 to 500. 均分（百分之一分）。") @Nullable Integer averageHundredths,

        @Schema(description = "Share of 4 and 5, in thousandths. 满意率（千分比）。") @Nullable Integer satisfiedPerMille) {

    /** Opinions about somebody: how many, the sum of their scores, and how many were satisfied. */
    record Sums(int count, int sum, int satisfied) {}

    static SummaryView of(Sums sums, int fewest) {
        boolean shown = sums.count() >= fewest;
        return new SummaryView(
                sums.count(),
                shown ? (sums.sum() * 100 + sums.count() / 2) / sums.count() : null,
                shown ? (sums.satisfied() * 1000 + sums.count() / 2) / sums.count() : null);
    }
}
