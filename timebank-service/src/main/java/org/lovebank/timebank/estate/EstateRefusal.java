package org.lovebank.timebank.estate;

import org.lovebank.problem.Refusal;

/** Why an estate is not opened, shown or inherited. */
public sealed interface EstateRefusal extends Refusal {

    record EstateNotFound() implements EstateRefusal {}

    /** It has gone to an heir or to the pool. */
    record EstateSettled() implements EstateRefusal {}

    /** The days within which heirs apply are over. */
    record TooLateToInherit() implements EstateRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case EstateNotFound _ -> Kind.MISSING;
            case EstateSettled _, TooLateToInherit _ -> Kind.CONFLICT;
        };
    }
}
