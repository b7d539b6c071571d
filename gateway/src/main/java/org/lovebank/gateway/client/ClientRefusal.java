package org.lovebank.gateway.client;

import org.lovebank.problem.Refusal;

/** Why a client is not registered, changed or shown. */
public sealed interface ClientRefusal extends Refusal {

    /** There is no such client, or not within the caller's areas. */
    record NoSuchClient(String clientId) implements ClientRefusal {}

    /** Another program is registered under this id. */
    record ClientIdTaken(String clientId) implements ClientRefusal {}

    /** A proposed client is decided on, not switched. */
    record NotSwitchedButDecided(String clientId) implements ClientRefusal {}

    /** It was decided on already, or the caller proposed it himself. */
    record NotYoursToDecide(String clientId) implements ClientRefusal {}

    /** What a partner's client holds is only taken away here; quotas and switching on are the administrators'. */
    record OnlyLess(String clientId) implements ClientRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchClient _ -> Kind.MISSING;
            case ClientIdTaken _, NotSwitchedButDecided _, NotYoursToDecide _ -> Kind.CONFLICT;
            case OnlyLess _ -> Kind.FORBIDDEN;
        };
    }
}
