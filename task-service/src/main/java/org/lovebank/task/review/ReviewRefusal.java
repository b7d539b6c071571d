package org.lovebank.task.review;

import org.lovebank.problem.Refusal;

/** Why a review is refused. */
sealed interface ReviewRefusal extends Refusal {

    /** Whoever says no says why. */
    record ReasonMissing(Decision decision) implements ReviewRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ReasonMissing _ -> Kind.INVALID;
        };
    }
}
