/** Proves that a part outlives nobody's patience: it is started, found again and ended with all it began. */
@NullMarked
package org.lovebank.stack.part;

import org.jspecify.annotations.NullMarked;
