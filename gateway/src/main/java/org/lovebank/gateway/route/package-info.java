/** Roads to the houses: which segment leads where, and the pump that carries a request there and the answer back. */
@NullMarked
package org.lovebank.gateway.route;

import org.jspecify.annotations.NullMarked;
