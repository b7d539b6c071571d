/** Agreements from the front door, and their rules. */
@NullMarked
package org.lovebank.task.agreement;

import org.jspecify.annotations.NullMarked;
