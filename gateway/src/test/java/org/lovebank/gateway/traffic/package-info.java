/** Proves callers that come too often. */
@NullMarked
package org.lovebank.gateway.traffic;

import org.jspecify.annotations.NullMarked;
