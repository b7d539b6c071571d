package org.lovebank.task.order;

import java.util.UUID;

/** Told inside the house, in the transaction of the change, on each step of an order. What observes this may refuse. */
public record OrderMoved(UUID orderId, OrderState state) {}
