package org.lovebank.gateway.login;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a login is not made, changed or shown. */
sealed interface LoginRefusal extends Refusal {

    /** There is no such login, or not within the caller's areas. */
    record NoSuchLogin(UUID loginId) implements LoginRefusal {}

    /** Somebody else signs in under this name. */
    record UsernameTaken() implements LoginRefusal {}

    /** The person signs in under another name already. */
    record PersonHasLogin(UUID personId) implements LoginRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchLogin _ -> Kind.MISSING;
            case UsernameTaken _, PersonHasLogin _ -> Kind.CONFLICT;
        };
    }
}
