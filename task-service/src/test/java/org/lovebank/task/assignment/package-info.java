/** Assignments: one volunteer's promised and served time, with check-in, check-out, witness and confirmation. Does not know what asked for it. */
@NullMarked
package org.lovebank.task.assignment;

import org.jspecify.annotations.NullMarked;
