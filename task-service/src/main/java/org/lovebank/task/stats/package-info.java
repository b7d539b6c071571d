/** Figures 统计: counted by the database from what happened, never typed in. Changes nothing. */
@NullMarked
package org.lovebank.task.stats;

import org.jspecify.annotations.NullMarked;
