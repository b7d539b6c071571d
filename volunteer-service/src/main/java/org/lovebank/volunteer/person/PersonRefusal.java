package org.lovebank.volunteer.person;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a person is refused. */
public sealed interface PersonRefusal extends Refusal {

    record NoSuchPerson(UUID personId) implements PersonRefusal {}

    /** A request names a person who is not known here. */
    record UnknownPerson(UUID personId) implements PersonRefusal {}

    /** This person is registered already; {@code personId} is shown only to those whose area it is. */
    record PersonKnown(String personId) implements PersonRefusal {}

    /** The person has died, or was erased. */
    record PersonGone(String status) implements PersonRefusal {}

    /** This purpose is another role's. */
    record PurposeNotYours(String purpose) implements PersonRefusal {}

    /** A look-up names a phone, or an id type with its number, or a name with a place. */
    record LookupUnclear() implements PersonRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchPerson _ -> Kind.MISSING;
            case PersonKnown _, PersonGone _ -> Kind.CONFLICT;
            case PurposeNotYours _ -> Kind.FORBIDDEN;
            case UnknownPerson _, LookupUnclear _ -> Kind.INVALID;
        };
    }
}
