package org.lovebank.volunteer.identity;

import org.lovebank.problem.Refusal;

/** Why a name, a number or a date is refused; says which, never what stood there. */
public sealed interface IdentityRefusal extends Refusal {

    /** Only letters, marks, spaces and the usual dots. */
    record NameNotValid() implements IdentityRefusal {}

    record PhoneNotValid() implements IdentityRefusal {}

    /** {@code part} says what is wrong: SHAPE, REGION, CHECK_DIGIT or BIRTH_DATE. */
    record ResidentIdNotValid(String part) implements IdentityRefusal {}

    /** Type and number of an id go together, 5 to 20 letters and digits. */
    record IdNumberNotValid() implements IdentityRefusal {}

    record BirthOnDiffersFromId() implements IdentityRefusal {}

    record BirthOnNotPossible(String today) implements IdentityRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
