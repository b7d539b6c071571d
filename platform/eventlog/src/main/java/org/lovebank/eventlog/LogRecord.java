package org.lovebank.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a log of record; {@code data} is the event as JSON. */
public record LogRecord(
        int shard,
        long sequence,
        UUID id,
        String type,
        UUID subject,
        long version,
        Instant occurredAt,
        @Nullable UUID causationId,
        @Nullable String traceparent,
        String data) {}
