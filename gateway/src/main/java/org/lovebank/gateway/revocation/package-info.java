/** Tokens and sessions taken back before their expiry. Knows ids, nobody behind them. */
@NullMarked
package org.lovebank.gateway.revocation;

import org.jspecify.annotations.NullMarked;
