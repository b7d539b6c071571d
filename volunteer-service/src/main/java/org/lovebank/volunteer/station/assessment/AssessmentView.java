package org.lovebank.volunteer.station.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assessment as callers see it; {@code certified} at six of six, while it is not revoked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentView(
        UUID id,
        UUID stationId,
        LocalDate assessedOn,
        UUID assessedBy,
        List<Verdict> verdicts,
        int met,
        boolean certified,
        @Nullable Instant revokedAt,
        @Nullable UUID revokedBy,
        @Nullable String revokedFor,
        long version) {}
