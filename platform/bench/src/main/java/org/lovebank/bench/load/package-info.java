/**
 * A load generator with one thread: keep-alive HTTP/1.1 without waiting, as few objects as requests allow. Knows what a
 * request is and whether it was answered, not what it asks.
 */
@NullMarked
package org.lovebank.bench.load;

import org.jspecify.annotations.NullMarked;
