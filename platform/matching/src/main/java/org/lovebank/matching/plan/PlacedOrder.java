package org.lovebank.matching.plan;

import java.util.List;
import java.util.UUID;

/**
 * An order with all its seats filled.
 *
 * @param start start slot of the first visit, one of the order's possible starts
 * @param volunteers as many as the order's headcount, in the order of their ids
 */
public record PlacedOrder(UUID order, int start, List<UUID> volunteers) {

    public PlacedOrder {
        volunteers = volunteers.stream().sorted().toList();
    }
}
