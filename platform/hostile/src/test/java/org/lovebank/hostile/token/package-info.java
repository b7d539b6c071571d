/** What the room of the same name promises. */
@NullMarked
package org.lovebank.hostile.token;

import org.jspecify.annotations.NullMarked;
