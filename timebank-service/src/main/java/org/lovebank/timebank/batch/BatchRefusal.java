package org.lovebank.timebank.batch;

import org.lovebank.problem.Refusal;

/** Why a batch is not looked at; items are counted from 0. */
sealed interface BatchRefusal extends Refusal {

    /** It names nothing to do, or more than one thing. */
    record ItemIsNotOneThing(int item) implements BatchRefusal {}

    /** All but deposits bring the id that makes them once. */
    record ItemWithoutId(int item) implements BatchRefusal {}

    /** The caller could not ask for this alone either. */
    record ItemKindNotAllowed(int item) implements BatchRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ItemIsNotOneThing _, ItemWithoutId _ -> Kind.MALFORMED;
            case ItemKindNotAllowed _ -> Kind.FORBIDDEN;
        };
    }
}
