package org.lovebank.timebank.estate.successor;

import org.lovebank.problem.Refusal;

/** Why somebody is not named. */
sealed interface SuccessorRefusal extends Refusal {

    /** The account itself cannot be its successor. */
    record SuccessorIsOneself() implements SuccessorRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case SuccessorIsOneself _ -> Kind.INVALID;
        };
    }
}
