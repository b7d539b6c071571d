/** What happens on the day: coming, going, the witness, the recipient's word. Changes assignments, knows nothing of wishes. */
@NullMarked
package org.lovebank.task.attendance;

import org.jspecify.annotations.NullMarked;
