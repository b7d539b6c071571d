/** Proves programs that show who they are by a key. */
@NullMarked
package org.lovebank.gateway.clientkey;

import org.jspecify.annotations.NullMarked;
