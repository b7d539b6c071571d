package org.lovebank.timebank.grant;

import org.lovebank.problem.Refusal;

/** Why a grant is not made or shown. */
sealed interface GrantRefusal extends Refusal {

    record GrantNotFound() implements GrantRefusal {}

    /** The recipient is in this programme already, or proposed for it. */
    record GrantExists() implements GrantRefusal {}

    record GrantNotActive(GrantState state) implements GrantRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case GrantNotFound _ -> Kind.MISSING;
            case GrantExists _, GrantNotActive _ -> Kind.CONFLICT;
        };
    }
}
