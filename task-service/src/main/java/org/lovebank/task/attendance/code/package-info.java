/** One-time codes that a recipient speaks to the volunteer: had, tried, used up. Knows no check and no witness. */
@NullMarked
package org.lovebank.task.attendance.code;

import org.jspecify.annotations.NullMarked;
