/** Broken and hostile HTTP over a raw socket. */
@NullMarked
package org.lovebank.gateway.door;

import org.jspecify.annotations.NullMarked;
