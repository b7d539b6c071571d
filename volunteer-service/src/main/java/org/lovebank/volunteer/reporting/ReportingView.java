package org.lovebank.volunteer.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as those see it whom it concerns. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportingView(
        UUID id,
        @Nullable UUID organisationId,
        @Nullable UUID volunteerId,
        @Nullable UUID employerId,
        String areaPath,
        String channel,
        String state,
        Instant reportedAt,
        UUID reportedBy,
        long version) {

    /** What an employer is told: how much was served in the community in a period, and nothing else. */
    record Feedback(
            UUID id, UUID reportingId, UUID employerId, LocalDate fromOn, LocalDate toOn, long records, long minutes) {}

    /** The counts behind a feedback. */
    record Served(long records, long minutes) {}
}
