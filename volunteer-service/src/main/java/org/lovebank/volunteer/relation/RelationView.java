package org.lovebank.volunteer.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A relation as callers see one; the number on the proof only to the two of them, one by one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelationView(
        UUID id,
        UUID fromPersonId,
        UUID toPersonId,
        String kind,
        String state,
        List<String> allowed,
        String areaPath,
        String channel,
        UUID recordedBy,
        String proofKind,
        @Nullable String proofReference,
        @Nullable UUID reviewedBy,
        @Nullable UUID confirmedBy,
        @Nullable String confirmedChannel,
        @Nullable Instant confirmedAt,
        @Nullable String reason,
        Instant changedAt,
        long version) {}
