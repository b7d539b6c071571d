/** A world in one thread: virtual time, one actor at a time, dice that a seed decides, and everything that goes wrong. */
@NullMarked
package org.lovebank.simulation.world;

import org.jspecify.annotations.NullMarked;
