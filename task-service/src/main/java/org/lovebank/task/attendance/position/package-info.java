/** Exact positions of checks: held against the place at once, kept sealed for some days, then forgotten. */
@NullMarked
package org.lovebank.task.attendance.position;

import org.jspecify.annotations.NullMarked;
