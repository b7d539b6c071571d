package org.lovebank.timebank.redemption.settlement;

import org.lovebank.problem.Refusal;

/** Why there is no settlement. */
sealed interface SettlementRefusal extends Refusal {

    /** The partner's own people and its branch's may see it. */
    record PartnerNotFound() implements SettlementRefusal {}

    /** Ends before it begins, or is longer than a settlement may be. */
    record PeriodOutOfRange(int mostDays) implements SettlementRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case PartnerNotFound _ -> Kind.MISSING;
            case PeriodOutOfRange _ -> Kind.INVALID;
        };
    }
}
