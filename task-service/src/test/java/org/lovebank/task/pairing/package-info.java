/** Pairing cards at the door. */
@NullMarked
package org.lovebank.task.pairing;

import org.jspecify.annotations.NullMarked;
