package org.lovebank.task.matching.choice;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a choice is not taken, or not shown. */
sealed interface ChoiceRefusal extends Refusal {

    /** Somebody who has not been asked yet fits better, or the chosen one does not fit at all: that needs a reason. */
    record OverrideReasonMissing(UUID orderId, int rank, int of) implements ChoiceRefusal {}

    /** What the dispatcher looked at is not what stands there now. */
    record RankingChanged(UUID orderId, String snapshot) implements ChoiceRefusal {}

    /** No ranking was kept there, or not for this caller. */
    record NoSuchRanking(UUID id) implements ChoiceRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case OverrideReasonMissing _ -> Kind.INVALID;
            case RankingChanged _ -> Kind.CONFLICT;
            case NoSuchRanking _ -> Kind.MISSING;
        };
    }
}
