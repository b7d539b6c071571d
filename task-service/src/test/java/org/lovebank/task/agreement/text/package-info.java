/** Schedules and wordings without a container. */
@NullMarked
package org.lovebank.task.agreement.text;

import org.jspecify.annotations.NullMarked;
