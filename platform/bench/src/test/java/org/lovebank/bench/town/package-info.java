/** Whoever does not exist is still somebody of their own. */
@NullMarked
package org.lovebank.bench.town;

import org.jspecify.annotations.NullMarked;
