/** Shifts of an activity 岗位班次: a stretch of it in one role, with so many places. Knows activities, no sign-up. */
@NullMarked
package org.lovebank.task.activity.shift;

import org.jspecify.annotations.NullMarked;
