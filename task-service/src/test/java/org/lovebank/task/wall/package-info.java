/** The wall as it changes: nothing missed, nothing said twice, nobody's secrets. */
@NullMarked
package org.lovebank.task.wall;

import org.jspecify.annotations.NullMarked;
