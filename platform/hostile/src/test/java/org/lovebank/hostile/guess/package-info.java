/** What the room of the same name promises. */
@NullMarked
package org.lovebank.hostile.guess;

import org.jspecify.annotations.NullMarked;
