/** How a run is watched, bounded and cancelled: counted steps, never a clock. */
@NullMarked
package org.lovebank.matching.watch;

import org.jspecify.annotations.NullMarked;
