/** The counter for orders: what callers say, what they are shown, and who may say it. */
@NullMarked
package org.lovebank.task.order.desk;

import org.jspecify.annotations.NullMarked;
