/** Orders 订单: from being placed to being evaluated, with clocks and an outcome for each. Does not know organisations' answers, money or ranking. */
@NullMarked
package org.lovebank.task.order;

import org.jspecify.annotations.NullMarked;
