package org.lovebank.task.conversion;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a wish cannot become an order. */
sealed interface ConversionRefusal extends Refusal {

    /** Goods are claimed, not ordered. */
    record NoServiceToOrder(UUID wishId) implements ConversionRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
