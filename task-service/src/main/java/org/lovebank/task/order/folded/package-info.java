/** What is folded inside an order: shown to its people, and to who promised to come, around that time; each view is written down. */
@NullMarked
package org.lovebank.task.order.folded;

import org.jspecify.annotations.NullMarked;
