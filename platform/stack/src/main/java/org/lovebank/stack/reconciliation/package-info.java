/**
 * What other houses heard of a house that it no longer knows after a restore: told by their cursors, its heads and Kafka.
 * Asks management ports and the broker; changes nothing but what an operator accepts.
 */
@NullMarked
package org.lovebank.stack.reconciliation;

import org.jspecify.annotations.NullMarked;
