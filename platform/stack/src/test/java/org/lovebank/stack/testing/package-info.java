/** Proves that the ground of the houses' tests is real: durable database, real broker, honest tokens. */
@NullMarked
package org.lovebank.stack.testing;

import org.jspecify.annotations.NullMarked;
