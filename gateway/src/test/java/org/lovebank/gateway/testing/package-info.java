/** What the gateway's tests stand on: the gateway with real houses behind it, as unfriendly as needed. */
@NullMarked
package org.lovebank.gateway.testing;

import org.jspecify.annotations.NullMarked;
