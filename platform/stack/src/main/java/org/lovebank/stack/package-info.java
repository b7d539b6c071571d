/**
 * Everything on one machine without containers: PostgreSQL, Kafka and the four houses.
 *
 * <p>Knows how a house is started, never what it does.
 */
@NullMarked
package org.lovebank.stack;

import org.jspecify.annotations.NullMarked;
