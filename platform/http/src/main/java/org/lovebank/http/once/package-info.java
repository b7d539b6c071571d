/**
 * Doing a thing once however often it is asked: the Idempotency-Key header, its key and the effect in one transaction.
 */
@NullMarked
package org.lovebank.http.once;

import org.jspecify.annotations.NullMarked;
