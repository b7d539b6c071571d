/** Tests of the room of the same name. */
@NullMarked
package org.lovebank.task.activity.partner;

import org.jspecify.annotations.NullMarked;
