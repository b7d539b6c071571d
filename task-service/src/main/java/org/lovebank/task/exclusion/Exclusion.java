package org.lovebank.task.exclusion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recipient's choice that this volunteer does not come again. */
record Exclusion(
        UUID id,
        UUID beneficiaryId,
        UUID volunteerId,
        @Nullable String reason,
        UUID recordedBy,
        Instant recordedAt) {}
