package org.lovebank.task.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subsidy as its volunteer and the staff of its area see it. */
record SubsidyView(
        UUID id,
        String areaPath,
        UUID volunteerId,
        @Nullable UUID assignmentId,
        @Nullable UUID activityId,
        SubsidyKind kind,
        int amountCents,
        String fundSource,
        LocalDate paidOn,
        UUID notedBy,
        Instant notedAt,
        boolean cancelled,
        @Nullable String cancelReason,
        long version) {}
