/** Leaving an agreement 退出协议: who left, by whose hand that came in, and what is left of it. Makes and cancels no orders. */
@NullMarked
package org.lovebank.task.agreement.departure;

import org.jspecify.annotations.NullMarked;
