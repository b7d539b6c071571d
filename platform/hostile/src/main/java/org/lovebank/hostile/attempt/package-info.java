/** Requests that were never meant. */
@NullMarked
package org.lovebank.hostile.attempt;

import org.jspecify.annotations.NullMarked;
