/** A stretch of time, and the hours of a week. Knows nothing but time. */
@NullMarked
package org.lovebank.task.window;

import org.jspecify.annotations.NullMarked;
