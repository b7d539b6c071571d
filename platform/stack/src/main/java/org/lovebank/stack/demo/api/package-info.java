/**
 * A partner's view of the suite: the gateway's address, a token, JSON, and the patience that events need.
 *
 * <p>Knows no noun of any house.
 */
@NullMarked
package org.lovebank.stack.demo.api;

import org.jspecify.annotations.NullMarked;
