/**
 * The log of record of a house: numbered without gaps per shard, in commit order, never changed. Knows PostgreSQL and
 * JTA, not Kafka.
 */
@NullMarked
package org.lovebank.eventlog.log;

import org.jspecify.annotations.NullMarked;
