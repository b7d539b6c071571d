package org.lovebank.task.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opinion as those may read it whom it concerns. */
@Schema(name = "Evaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationView(
        UUID id,
        UUID assignmentId,
        Side side,
        int score,
        List<String> tags,
        @Nullable String comment,
        boolean anonymous,
        EvaluationChannel channel,
        Instant submittedAt) {

    static EvaluationView of(Evaluation evaluation) {
        return new EvaluationView(
                evaluation.id(),
                evaluation.assignmentId(),
                evaluation.side(),
                evaluation.score(),
                evaluation.tags(),
                evaluation.comment(),
                !evaluation.open(),
                evaluation.channel(),
                evaluation.submittedAt());
    }
}
