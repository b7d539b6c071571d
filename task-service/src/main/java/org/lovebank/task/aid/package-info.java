/** Aid 慰问: notes on what was handed out to whom; the house moves no money and keeps none. */
@NullMarked
package org.lovebank.task.aid;

import org.jspecify.annotations.NullMarked;
