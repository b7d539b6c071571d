/** How many requests a caller may send in a while: counted here at once, shared among the replicas a little later. */
@NullMarked
package org.lovebank.gateway.traffic;

import org.jspecify.annotations.NullMarked;
