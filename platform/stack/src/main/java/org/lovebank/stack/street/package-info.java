/** The street as a whole: PostgreSQL, the broker and the houses, started and ended in their order. */
@NullMarked
package org.lovebank.stack.street;

import org.jspecify.annotations.NullMarked;
