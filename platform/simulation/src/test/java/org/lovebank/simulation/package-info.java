/** Plays worlds, seed after seed, and says which one failed: what is played stands in the rooms below. */
@NullMarked
package org.lovebank.simulation;

import org.jspecify.annotations.NullMarked;
