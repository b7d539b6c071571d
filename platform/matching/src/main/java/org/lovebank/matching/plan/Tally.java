package org.lovebank.matching.plan;

/**
 * A plan in numbers.
 *
 * @param orders all orders of the snapshot
 * @param covered orders with all seats filled
 * @param urgent urgent orders of the snapshot
 * @param urgentCovered covered ones of them
 * @param seats filled seats of covered orders
 * @param meanFit mean score of these seats, in thousandths of a point
 * @param people volunteers with a seat
 * @param mostSeats seats of the busiest volunteer
 * @param jain Jain's index of fairness over the volunteers with a seat, in thousandths: (Σx)² ÷ (n·Σx²)
 * @param objective points: covered orders and fit, less what further seats of the same person cost
 */
public record Tally(
        int orders,
        int covered,
        int urgent,
        int urgentCovered,
        int seats,
        int meanFit,
        int people,
        int mostSeats,
        int jain,
        long objective) {}
