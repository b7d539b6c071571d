/** What a hostile caller sends to a street, and what must not come back. */
@NullMarked
package org.lovebank.hostile;

import org.jspecify.annotations.NullMarked;
