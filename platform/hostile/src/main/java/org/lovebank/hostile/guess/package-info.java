/** Requests that mean well, made of the reference and of what is known: they open the doors that an attack goes through. */
@NullMarked
package org.lovebank.hostile.guess;

import org.jspecify.annotations.NullMarked;
