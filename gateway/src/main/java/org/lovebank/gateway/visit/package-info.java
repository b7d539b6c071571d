/** One request on its way through the data plane, and the ways in which it is turned away. Knows no route and no token. */
@NullMarked
package org.lovebank.gateway.visit;

import org.jspecify.annotations.NullMarked;
