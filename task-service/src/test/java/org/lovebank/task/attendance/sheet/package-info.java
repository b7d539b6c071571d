/** Paper sheets from the front door. */
@NullMarked
package org.lovebank.task.attendance.sheet;

import org.jspecify.annotations.NullMarked;
