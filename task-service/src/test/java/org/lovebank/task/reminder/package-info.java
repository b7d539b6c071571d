/** Reminders, told once whoever tells them. */
@NullMarked
package org.lovebank.task.reminder;

import org.jspecify.annotations.NullMarked;
