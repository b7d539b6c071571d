package org.lovebank.timebank.hold.order;

import org.lovebank.problem.Refusal;

/** Why nothing is set aside for an order. */
public sealed interface OrderRefusal extends Refusal {

    /** The order will not be served. */
    record OrderWasCancelled() implements OrderRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case OrderWasCancelled _ -> Kind.CONFLICT;
        };
    }
}
