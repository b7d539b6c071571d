package org.lovebank.gateway.client;

import org.lovebank.problem.Refusal;

/** Why a client is not registered, changed or shown. */
sealed interface ClientRefusal extends Refusal {

    /** There is no such client, or not within the caller's areas. */
    record NoSuchClient(String clientId) implements ClientRefusal {}

    /** Another program is registered under this id. */
    record ClientIdTaken(String clientId) implements ClientRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchClient _ -> Kind.MISSING;
            case ClientIdTaken _ -> Kind.CONFLICT;
        };
    }
}
