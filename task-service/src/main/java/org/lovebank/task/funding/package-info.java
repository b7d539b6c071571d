/** Paying for an order with saved time: asks the love bank when the order is issued, and follows what it answers. Moves no minutes. */
@NullMarked
package org.lovebank.task.funding;

import org.jspecify.annotations.NullMarked;
