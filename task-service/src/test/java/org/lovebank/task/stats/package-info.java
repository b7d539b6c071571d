/** Figures: counted, never typed in, silent where they would point at somebody. */
@NullMarked
package org.lovebank.task.stats;

import org.jspecify.annotations.NullMarked;
