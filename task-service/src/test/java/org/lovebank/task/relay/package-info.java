/** Relays from the front door. */
@NullMarked
package org.lovebank.task.relay;

import org.jspecify.annotations.NullMarked;
