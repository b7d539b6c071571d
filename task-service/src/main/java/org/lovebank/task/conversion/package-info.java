/** What becomes of a wish that nobody takes on: its community makes an order of it 转订单. */
@NullMarked
package org.lovebank.task.conversion;

import org.jspecify.annotations.NullMarked;
