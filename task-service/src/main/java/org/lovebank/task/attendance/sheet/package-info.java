/** Paper sheets with many lines, entered at once; every line is looked at before any is kept. */
@NullMarked
package org.lovebank.task.attendance.sheet;

import org.jspecify.annotations.NullMarked;
