package org.lovebank.task.arrangement.listen;

import org.lovebank.problem.Refusal;

/** Why somebody cannot look on now. */
sealed interface ListenRefusal extends Refusal {

    /** As many look on as this house can serve; how far it is can always be asked. */
    record TooManyLookOn(int retryAfterSeconds) implements ListenRefusal {}

    @Override
    default Kind kind() {
        return Kind.BUSY;
    }
}
