/** Exact positions of checks: held against the place at once, kept sealed for some days and opened only for a case, then forgotten. */
@NullMarked
package org.lovebank.task.attendance.position;

import org.jspecify.annotations.NullMarked;
