/**
 * What a house's tests stand on: a real PostgreSQL, a real Kafka broker and really signed tokens.
 *
 * <p>Used in test scope only; nothing that runs in production may depend on this room.
 */
@NullMarked
package org.lovebank.stack.testing;

import org.jspecify.annotations.NullMarked;
