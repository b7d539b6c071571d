package org.lovebank.volunteer.nationalexchange;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about an export is refused. */
sealed interface NationalRefusal extends Refusal {

    record NoSuchExport(UUID exportId) implements NationalRefusal {}

    /** An answer names a line that this export does not have, or says both yes and no, or neither. */
    record AnswerUnclear(UUID lineId) implements NationalRefusal {}

    /** The line was answered before, and otherwise. */
    record AnsweredOtherwise(UUID lineId, String state) implements NationalRefusal {}

    /** The number belongs to another of our rows. */
    record NumberOfAnother(UUID lineId, String externalNo) implements NationalRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchExport _ -> Kind.MISSING;
            case AnswerUnclear _ -> Kind.INVALID;
            case AnsweredOtherwise _, NumberOfAnother _ -> Kind.CONFLICT;
        };
    }
}
