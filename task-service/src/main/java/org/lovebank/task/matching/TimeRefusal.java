package org.lovebank.task.matching;

import org.lovebank.problem.Refusal;

/** Why matching gives up. */
sealed interface TimeRefusal extends Refusal {

    /** The database did not answer in time; the same question may be asked again a little later. */
    record MatchingTooSlow(int retryAfterSeconds) implements TimeRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case MatchingTooSlow _ -> Kind.BUSY;
        };
    }
}
