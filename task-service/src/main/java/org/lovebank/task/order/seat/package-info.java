/** Seats of an order: who takes one, who is offered one, and what becomes of an order when its seats do. */
@NullMarked
package org.lovebank.task.order.seat;

import org.jspecify.annotations.NullMarked;
