package org.lovebank.volunteer.notice.objection;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about an objection is refused. */
sealed interface ObjectionRefusal extends Refusal {

    record NoSuchObjection(UUID objectionId) implements ObjectionRefusal {}

    /** The notice has no such line, or it can be seen no more. */
    record NoSuchLine(int line) implements ObjectionRefusal {}

    /** Nothing is said against it. */
    record ObjectionWithoutContent() implements ObjectionRefusal {}

    /** The time for objections is over, or the notice was taken down. */
    record ObjectionTooLate() implements ObjectionRefusal {}

    /** The same person objects to the same once at a time. */
    record ObjectedAlready() implements ObjectionRefusal {}

    record ObjectionDecided(String state, List<String> allowed) implements ObjectionRefusal {}

    /** Who posted it, objected or is named does not decide. */
    record ObjectionConcernsYou() implements ObjectionRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchObjection _ -> Kind.MISSING;
            case NoSuchLine _, ObjectionWithoutContent _ -> Kind.INVALID;
            case ObjectionTooLate _, ObjectedAlready _, ObjectionDecided _ -> Kind.CONFLICT;
            case ObjectionConcernsYou _ -> Kind.FORBIDDEN;
        };
    }
}
