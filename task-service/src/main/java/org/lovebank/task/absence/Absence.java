package org.lovebank.task.absence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** Nobody came 爽约: as it was recorded, with what it counted for and whether it was excused. */
record Absence(
        UUID assignmentId,
        long version,
        UUID volunteerId,
        AreaPath area,
        Instant plannedFrom,
        UUID recordedBy,
        Instant recordedAt,
        int absences,
        int countDays,
        Proposal proposal,
        int policyVersion,
        @Nullable UUID excusedBy,
        @Nullable Instant excusedAt,
        @Nullable String excuse) {}
