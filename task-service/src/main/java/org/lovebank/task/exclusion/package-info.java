/** Whom a recipient does not want to see again 不再指派: their own choice, asked for no reason, and never told to the volunteer. */
@NullMarked
package org.lovebank.task.exclusion;

import org.jspecify.annotations.NullMarked;
