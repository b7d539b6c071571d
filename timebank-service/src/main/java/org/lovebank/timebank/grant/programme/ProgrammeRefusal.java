package org.lovebank.timebank.grant.programme;

import java.util.List;
import org.lovebank.problem.Refusal;

/** Why a grant programme is not made or used. */
public sealed interface ProgrammeRefusal extends Refusal {

    record ProgrammeNotFound() implements ProgrammeRefusal {}

    /** The policy knows these categories of key recipients. */
    record UnknownCategory(List<String> categories) implements ProgrammeRefusal {}

    /** The months end before they begin, or begin in the past. */
    record MonthsOutOfOrder() implements ProgrammeRefusal {}

    record ProgrammeNotActive(ProgrammeState state) implements ProgrammeRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case ProgrammeNotFound _ -> Kind.MISSING;
            case UnknownCategory _, MonthsOutOfOrder _ -> Kind.INVALID;
            case ProgrammeNotActive _ -> Kind.CONFLICT;
        };
    }
}
