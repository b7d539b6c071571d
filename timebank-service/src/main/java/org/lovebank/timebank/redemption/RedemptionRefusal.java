package org.lovebank.timebank.redemption;

import org.lovebank.problem.Refusal;

/** Why something is not redeemed, handed out or cancelled. */
sealed interface RedemptionRefusal extends Refusal {

    record RedemptionNotFound() implements RedemptionRefusal {}

    /** The policy asks for more honour minutes before the first redemption. */
    record HonourMinutesTooFew(long needed, long held) implements RedemptionRefusal {}

    /** It was collected, cancelled or refused, or has expired. */
    record NotReady(RedemptionState state) implements RedemptionRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case RedemptionNotFound _ -> Kind.MISSING;
            case HonourMinutesTooFew _, NotReady _ -> Kind.CONFLICT;
        };
    }
}
