/** How an activity moves on 活动进程: review, publication, begin, end, settled hours; by people, or by the clock. */
@NullMarked
package org.lovebank.task.activity.course;

import org.jspecify.annotations.NullMarked;
