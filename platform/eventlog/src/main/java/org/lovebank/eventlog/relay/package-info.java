/**
 * Copies the logs of record to Kafka, shard by shard, by whichever replica holds the shard's lease. May send a record
 * twice, never zero times; never changes a log.
 */
@NullMarked
package org.lovebank.eventlog.relay;

import org.jspecify.annotations.NullMarked;
