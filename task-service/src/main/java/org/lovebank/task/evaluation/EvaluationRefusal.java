package org.lovebank.task.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.task.screening.Finding;

/** How an evaluation says no. */
sealed interface EvaluationRefusal extends Refusal {

    /** There is no such service, or not for this caller. */
    record NoServiceToEvaluate(UUID assignmentId) implements EvaluationRefusal {}

    /** Only what both sides confirmed can be evaluated. */
    record NotConfirmedYet(UUID assignmentId, String state) implements EvaluationRefusal {}

    /** The time for it is over. */
    record EvaluationTooLate(Instant untilAt) implements EvaluationRefusal {}

    /** Each side speaks once. */
    record AlreadyEvaluated(UUID assignmentId, String side) implements EvaluationRefusal {}

    /** Staff write down what one of the two said, by phone, at the counter or on paper. */
    record NotYoursToEvaluate(UUID assignmentId) implements EvaluationRefusal {}

    /** The words name what may not be passed on. */
    record CommentNotPublishable(List<Finding> findings) implements EvaluationRefusal {}

    /** Somebody's opinions are for them and for the offices of the place. */
    record NotYourEvaluations(UUID targetId) implements EvaluationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoServiceToEvaluate _ -> Kind.MISSING;
            case NotConfirmedYet _, EvaluationTooLate _, AlreadyEvaluated _ -> Kind.CONFLICT;
            case NotYoursToEvaluate _, NotYourEvaluations _ -> Kind.FORBIDDEN;
            case CommentNotPublishable _ -> Kind.INVALID;
        };
    }
}
