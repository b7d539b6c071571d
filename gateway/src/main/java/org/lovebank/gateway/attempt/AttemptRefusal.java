package org.lovebank.gateway.attempt;

import org.lovebank.problem.Refusal;

/** Why nobody may even try. */
sealed interface AttemptRefusal extends Refusal {

    /** Too many attempts under this name, whether it exists or not. */
    record SignInLocked(long retryAfterSeconds) implements AttemptRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case SignInLocked _ -> Kind.LIMITED;
        };
    }
}
