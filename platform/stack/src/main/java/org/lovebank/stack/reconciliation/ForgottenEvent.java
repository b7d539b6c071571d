package org.lovebank.stack.reconciliation;

import java.util.List;

/**
 * An event that others heard and its source no longer knows.
 *
 * @param type {@code ?} when Kafka does not hold it any more, then subject and time are unknown too
 * @param heardBy the houses that applied it
 */
public record ForgottenEvent(
        String source, int shard, long sequence, String type, String subject, String occurredAt, List<String> heardBy) {

    public ForgottenEvent {
        heardBy = List.copyOf(heardBy);
    }
}
