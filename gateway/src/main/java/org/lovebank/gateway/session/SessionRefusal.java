package org.lovebank.gateway.session;

import org.lovebank.problem.Refusal;

/** Why nobody is let in. */
sealed interface SessionRefusal extends Refusal {

    /** Name and password do not belong together, or the login is switched off: which of them is not said. */
    record SignInRefused() implements SessionRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case SignInRefused _ -> Kind.NOT_BELIEVED;
        };
    }
}
