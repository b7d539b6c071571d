/** Households and what reaches them. */
@NullMarked
package org.lovebank.task.household;

import org.jspecify.annotations.NullMarked;
