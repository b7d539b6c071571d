/** Schedules that make orders, turns and alarms. */
@NullMarked
package org.lovebank.task.schedule;

import org.jspecify.annotations.NullMarked;
