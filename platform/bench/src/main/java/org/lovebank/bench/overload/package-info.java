/** Ten times what a road can carry, for a minute. Knows no rule of any house. */
@NullMarked
package org.lovebank.bench.overload;

import org.jspecify.annotations.NullMarked;
