/** Tests of the room of the same name. */
@NullMarked
package org.lovebank.task.fair;

import org.jspecify.annotations.NullMarked;
