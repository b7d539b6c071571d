/** Exact positions, opened for a case only. */
@NullMarked
package org.lovebank.task.attendance.position;

import org.jspecify.annotations.NullMarked;
