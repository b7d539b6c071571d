/** Leaving an agreement, and what is left of it. */
@NullMarked
package org.lovebank.task.agreement.departure;

import org.jspecify.annotations.NullMarked;
