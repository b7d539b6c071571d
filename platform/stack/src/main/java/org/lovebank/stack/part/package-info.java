/**
 * One process of the stack: started so that it outlives its launcher, found again by its number, ended with all it began.
 *
 * <p>Knows no part by name.
 */
@NullMarked
package org.lovebank.stack.part;

import org.jspecify.annotations.NullMarked;
