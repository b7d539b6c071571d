package org.lovebank.timebank.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approval as the council and its auditors see it; {@code subjectId} is the matter's own id. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalView(
        UUID id,
        ApprovalKind kind,
        UUID subjectId,
        String areaPath,
        ApprovalState state,
        int signatures,
        UUID proposedBy,
        @Nullable UUID firstBy,
        @Nullable UUID secondBy,
        @Nullable UUID refusedBy,
        @Nullable String reasonCode,
        Instant proposedAt,
        Instant changedAt,
        long version) {}
