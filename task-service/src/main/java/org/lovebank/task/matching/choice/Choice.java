package org.lovebank.task.matching.choice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/**
 * A ranking as it stood when somebody chose from it: for an offer with the volunteer and their place in it, 0 when they were not
 * in it; for a dispatch to an organisation without.
 */
record Choice(
        UUID id,
        UUID orderId,
        @Nullable UUID assignmentId,
        @Nullable UUID dispatchId,
        @Nullable UUID volunteerId,
        AreaPath area,
        String snapshotHash,
        int weightsVersion,
        String engine,
        int rank,
        int of,
        KeptRanking ranking,
        @Nullable String overrideReason,
        UUID askedBy,
        Instant askedAt,
        Instant keepUntil) {}
