package org.lovebank.matching.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.matching.ground.Digest;

/** The orders that are covered, in the order of their ids. An order that is not named is not covered. */
public record Plan(List<PlacedOrder> orders) {

    public Plan {
        orders =
                orders.stream().sorted(Comparator.comparing(PlacedOrder::order)).toList();
    }

    public Optional<PlacedOrder> of(UUID order) {
        return orders.stream().filter(placed -> placed.order().equals(order)).findFirst();
    }

    /** SHA-256 of the plan in hexadecimal: equal plans, equal hashes. */
    public String hash() {
        Digest digest = new Digest("lovebank-plan-1").add(orders.size());
        for (PlacedOrder placed : orders) {
            digest.add(placed.order())
                    .add(placed.start())
                    .add(placed.volunteers().size());
            placed.volunteers().forEach(digest::add);
        }
        return digest.hex();
    }
}
