/**
 * What a house shows of itself on its management port: figures read from its database, the buckets of its answers, and
 * whether it may be given work. Knows no noun.
 */
@NullMarked
package org.lovebank.http.watch;

import org.jspecify.annotations.NullMarked;
