package org.lovebank.task.order.folded;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why what is folded inside stays folded. */
sealed interface FoldedRefusal extends Refusal {

    /** Its people, and an accepted volunteer around the planned time; nobody else, at no other time. */
    record OrderNotDisclosed(UUID orderId) implements FoldedRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case OrderNotDisclosed _ -> Kind.FORBIDDEN;
        };
    }
}
