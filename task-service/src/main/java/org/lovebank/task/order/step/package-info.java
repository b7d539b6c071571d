/** The steps of an order, in order: who did what, when and why. Only written and read, never changed. */
@NullMarked
package org.lovebank.task.order.step;

import org.jspecify.annotations.NullMarked;
