/** Absences and what they count for. */
@NullMarked
package org.lovebank.task.absence;

import org.jspecify.annotations.NullMarked;
