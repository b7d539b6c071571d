package org.lovebank.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the outside of an event. {@code source, epoch, shard, sequence} name it for ever; {@code id} is unique
 * too and is what a deterministic id should be derived from. {@code epochBase} is the last number of the shard before
 * the epoch began.
 */
public record EventEnvelope(
        String source,
        int epoch,
        long epochBase,
        int shard,
        long sequence,
        UUID id,
        String type,
        UUID subject,
        long version,
        Instant occurredAt,
        @Nullable UUID causationId,
        @Nullable String traceparent) {}
