/**
 * Requests that move value and must move it once: how an Idempotency-Key becomes the ledger's own id. Knows the caller and
 * the key, not what is moved.
 */
@NullMarked
package org.lovebank.timebank.once;

import org.jspecify.annotations.NullMarked;
