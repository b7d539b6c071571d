/** Tests of the room of the same name. */
@NullMarked
package org.lovebank.task.activity.hours;

import org.jspecify.annotations.NullMarked;
