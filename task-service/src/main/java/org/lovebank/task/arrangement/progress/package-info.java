/** How far an arrangement is: each phase that it reached, kept in order, so that any replica can tell of it. Knows no plan. */
@NullMarked
package org.lovebank.task.arrangement.progress;

import org.jspecify.annotations.NullMarked;
