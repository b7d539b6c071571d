package org.lovebank.timebank.estate.inheritance;

import org.lovebank.problem.Refusal;

/** Why an application is not taken or checked. */
sealed interface InheritanceRefusal extends Refusal {

    record InheritanceNotFound() implements InheritanceRefusal {}

    /** The heir applied for it already. */
    record InheritanceExists() implements InheritanceRefusal {}

    record InheritanceNotWaiting(InheritanceState state) implements InheritanceRefusal {}

    /** Nobody checks what is theirs; worded where the council's is. */
    record OwnMatter() implements InheritanceRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case InheritanceNotFound _ -> Kind.MISSING;
            case InheritanceExists _, InheritanceNotWaiting _ -> Kind.CONFLICT;
            case OwnMatter _ -> Kind.FORBIDDEN;
        };
    }
}
