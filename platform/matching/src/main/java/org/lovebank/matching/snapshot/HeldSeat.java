package org.lovebank.matching.snapshot;

import java.util.UUID;

/**
 * A seat of today's plan.
 *
 * @param start start slot of the order's first visit
 * @param accepted the volunteer has said yes: the seat is fixed, and so is the order's start
 */
public record HeldSeat(UUID order, UUID volunteer, int start, boolean accepted) {}
