package org.lovebank.timebank.closure;

import java.util.List;
import org.lovebank.problem.Refusal;

/** Why an account is not closed. */
public sealed interface ClosureRefusal extends Refusal {

    record ClosureNotFound() implements ClosureRefusal {}

    /** What is held must be spent or given back first. */
    record OpenHolds(long heldMinutes, long heldPoints) implements ClosureRefusal {}

    /** A gift needs a receiver and a relation, a donation has neither. */
    record DisposalIncomplete() implements ClosureRefusal {}

    /** The policy allows gifts for these relations only; worded where the gift's is. */
    record RelationNotAllowed(List<String> allowed) implements ClosureRefusal {}

    /** It is on its way, or was closed. */
    record ClosureExists(ClosureState state) implements ClosureRefusal {}

    record ClosureNotWaiting(ClosureState state) implements ClosureRefusal {}

    /** Nobody checks what is theirs; worded where the council's is. */
    record OwnMatter() implements ClosureRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ClosureNotFound _ -> Kind.MISSING;
            case OpenHolds _, ClosureExists _, ClosureNotWaiting _ -> Kind.CONFLICT;
            case DisposalIncomplete _, RelationNotAllowed _ -> Kind.INVALID;
            case OwnMatter _ -> Kind.FORBIDDEN;
        };
    }
}
