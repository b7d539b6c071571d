package org.lovebank.matching;

import java.util.List;
import java.util.UUID;
import org.lovebank.matching.plan.PlacedOrder;

/**
 * What a refusal led to.
 *
 * @param covered whether the order is covered again
 * @param changed every order whose seats or start are different now, the order itself among them if it is covered
 * @param uncovered the order, if nobody was found; its accepted seats stay, all others are free again
 */
public record Replacement(boolean covered, List<PlacedOrder> changed, List<UUID> uncovered) {

    public Replacement {
        changed = List.copyOf(changed);
        uncovered = List.copyOf(uncovered);
    }
}
