/** What the room of the same name promises. */
@NullMarked
package org.lovebank.hostile.known;

import org.jspecify.annotations.NullMarked;
