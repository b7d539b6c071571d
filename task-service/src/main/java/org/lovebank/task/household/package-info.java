/** Households that are to be helped 建档立卡, and how many of them agreements and visits reach. Numbers only go out. */
@NullMarked
package org.lovebank.task.household;

import org.jspecify.annotations.NullMarked;
