package org.lovebank.timebank.council;

import org.lovebank.problem.Refusal;

/** Why somebody is not seated. */
public sealed interface CouncilRefusal extends Refusal {

    record CouncilMemberNotFound() implements CouncilRefusal {}

    /** The person has a seat there in these days already. */
    record SitsAlready() implements CouncilRefusal {}

    /** The term ends before it begins. */
    record TermOutOfOrder() implements CouncilRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case CouncilMemberNotFound _ -> Kind.MISSING;
            case SitsAlready _ -> Kind.CONFLICT;
            case TermOutOfOrder _ -> Kind.INVALID;
        };
    }
}
