/** Proves each kind of bad road on a real connection: what passes, what waits, what breaks. */
@NullMarked
package org.lovebank.stack.network;

import org.jspecify.annotations.NullMarked;
