/** Time in half-hour slots and place in grid cells. */
@NullMarked
package org.lovebank.matching.ground;

import org.jspecify.annotations.NullMarked;
