package org.lovebank.volunteer.star.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as callers see it; {@code allowed} are the states that may follow. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StarApplicationView(
        UUID id,
        UUID volunteerId,
        String areaPath,
        int stars,
        String state,
        List<String> allowed,
        UUID appliedBy,
        @Nullable StarBasis basis,
        @Nullable UUID checkedBy,
        @Nullable UUID reviewedBy,
        @Nullable UUID noticeId,
        @Nullable Instant publicisedUntil,
        @Nullable UUID decidedBy,
        @Nullable String reason,
        long version) {}
