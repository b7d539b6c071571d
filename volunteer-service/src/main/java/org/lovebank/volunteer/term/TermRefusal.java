package org.lovebank.volunteer.term;

import java.util.List;
import org.lovebank.problem.Refusal;

/** Why a term is refused. */
sealed interface TermRefusal extends Refusal {

    record TermBackwards(String fromOn, String toOn) implements TermRefusal {}

    /** It has ended already. */
    record TermOver(String state, List<String> allowed) implements TermRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case TermBackwards _ -> Kind.INVALID;
            case TermOver _ -> Kind.CONFLICT;
        };
    }
}
