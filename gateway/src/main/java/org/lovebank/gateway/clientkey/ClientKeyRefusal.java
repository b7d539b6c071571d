package org.lovebank.gateway.clientkey;

import org.lovebank.problem.Refusal;

/** Why keys are not taken for a client. */
sealed interface ClientKeyRefusal extends Refusal {

    /** Not a public key for signatures, of a kind that is taken here, with an id of its own. */
    record KeyNotUsable(int index) implements ClientKeyRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case KeyNotUsable _ -> Kind.INVALID;
        };
    }
}
