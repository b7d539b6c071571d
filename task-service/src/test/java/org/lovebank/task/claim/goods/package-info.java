/** Goods on their way: every step kept, nothing lost between giver and recipient. */
@NullMarked
package org.lovebank.task.claim.goods;

import org.jspecify.annotations.NullMarked;
