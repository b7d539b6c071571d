package org.lovebank.eventlog.wire;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lovebank.eventlog.EventEnvelope;

/** What came for a shard; {@code offset} is its place in Kafka, or {@link #NOT_FROM_KAFKA}. */
public sealed interface Arrival {

    /** The offset of what was fetched from the source's log instead. */
    long NOT_FROM_KAFKA = -1;

    long offset();

    /** An event that says who sent it, which number it has and in which lives; {@code data} may still be nonsense. */
    record Numbered(long offset, EventEnvelope envelope, Lineage lineage, String data) implements Arrival {}

    /** Something that this topic should not carry. */
    record Foreign(ConsumerRecord<byte[], byte[]> record, String reason) implements Arrival {
        @Override
        public long offset() {
            return record.offset();
        }
    }
}
