/** Tests of the room of the same name. */
@NullMarked
package org.lovebank.task.venue;

import org.jspecify.annotations.NullMarked;
