/** Blows by a seed. */
@NullMarked
package org.lovebank.chaos.nemesis;

import org.jspecify.annotations.NullMarked;
