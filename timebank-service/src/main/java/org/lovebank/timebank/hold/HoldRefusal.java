package org.lovebank.timebank.hold;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why minutes are not set aside, or not given back. */
sealed interface HoldRefusal extends Refusal {

    /** There is none, or none for this caller. */
    record HoldNotFound() implements HoldRefusal {}

    /** A payer pays once for an order. */
    record HoldExists(UUID holdId) implements HoldRefusal {}

    record TooManyPayers(int most) implements HoldRefusal {}

    /** Only what is set aside goes back; what was paid does not. */
    record HoldNotPlaced(HoldState state) implements HoldRefusal {}

    /** What was set aside at the order's own request goes back when the order is cancelled. */
    record OrderMustBeCancelled(UUID orderId) implements HoldRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case HoldNotFound _ -> Kind.MISSING;
            case HoldExists _, TooManyPayers _, HoldNotPlaced _, OrderMustBeCancelled _ -> Kind.CONFLICT;
        };
    }
}
