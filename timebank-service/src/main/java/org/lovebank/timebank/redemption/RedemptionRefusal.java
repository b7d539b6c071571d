package org.lovebank.timebank.redemption;

import java.time.LocalDate;
import org.lovebank.problem.Refusal;
import org.lovebank.timebank.policy.PeriodLimit;

/** Why something is not redeemed, handed out or cancelled. */
public sealed interface RedemptionRefusal extends Refusal {

    record RedemptionNotFound() implements RedemptionRefusal {}

    /** The policy asks for more honour minutes before the first redemption. */
    record HonourMinutesTooFew(long needed, long held) implements RedemptionRefusal {}

    /** The policy takes redemptions on other days. */
    record RedemptionWindowClosed(LocalDate nextOpenOn) implements RedemptionRefusal {}

    /** The policy's limit per holder and period. */
    record PeriodLimitReached(PeriodLimit.Period period, int most) implements RedemptionRefusal {}

    /** Not collected, returned before, or more than was collected. */
    record NotReturnable(RedemptionState state, int collected) implements RedemptionRefusal {}

    /** Nobody decides about what they asked for themselves. */
    record OwnRedemption() implements RedemptionRefusal {}

    /** It was collected, cancelled or refused, or has expired. */
    record NotReady(RedemptionState state) implements RedemptionRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case RedemptionNotFound _ -> Kind.MISSING;
            case HonourMinutesTooFew _, RedemptionWindowClosed _, PeriodLimitReached _, NotReturnable _, NotReady _ ->
                Kind.CONFLICT;
            case OwnRedemption _ -> Kind.FORBIDDEN;
        };
    }
}
