/** Tests of the room of the same name. */
@NullMarked
package org.lovebank.task.activity.publication;

import org.jspecify.annotations.NullMarked;
