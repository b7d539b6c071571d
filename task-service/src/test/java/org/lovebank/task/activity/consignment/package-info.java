/** Tests of the room of the same name. */
@NullMarked
package org.lovebank.task.activity.consignment;

import org.jspecify.annotations.NullMarked;
