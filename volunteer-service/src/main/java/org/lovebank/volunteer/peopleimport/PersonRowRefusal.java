package org.lovebank.volunteer.peopleimport;

import org.lovebank.problem.Refusal;

/** Why a row about a person is refused. */
sealed interface PersonRowRefusal extends Refusal {

    /** Another row has the same id number, or the same name on the same phone. */
    record RowsNameOnePerson(int otherRow) implements PersonRowRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
