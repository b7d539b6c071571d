package org.lovebank.gateway.secret;

import org.lovebank.problem.Refusal;

/** Why a secret is not even looked at. */
sealed interface SecretRefusal extends Refusal {

    /** All turns are taken: comparing secrets is made to be expensive. */
    record TooManySignIns(int retryAfterSeconds) implements SecretRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case TooManySignIns _ -> Kind.BUSY;
        };
    }
}
