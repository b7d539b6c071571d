package org.lovebank.volunteer.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A policy version as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyView(
        UUID id,
        String code,
        int version,
        String areaPath,
        LocalDate effectiveOn,
        JsonNode content,
        String source,
        String reason,
        @Nullable UUID approvedBy,
        Instant approvedAt) {}
