package org.lovebank.volunteer.servicerecord;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a record stands, for those who show it or tell of it. */
record Standing(
        RecordState state, @Nullable RecordReason reason, Decisions decisions, Instant changedAt, long version) {}
