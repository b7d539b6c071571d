package org.lovebank.task.wall;

import org.lovebank.problem.Refusal;

/** Why somebody cannot listen now. */
sealed interface WallRefusal extends Refusal {

    /** As many listen as this house can serve; a list of the wall is always to be had. */
    record TooManyListeners(int retryAfterSeconds) implements WallRefusal {}

    @Override
    default Kind kind() {
        return Kind.BUSY;
    }
}
