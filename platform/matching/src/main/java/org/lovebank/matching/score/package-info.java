/** How well a volunteer suits an order, 0 to 1000, with every part of it. Integers only. */
@NullMarked
package org.lovebank.matching.score;

import org.jspecify.annotations.NullMarked;
