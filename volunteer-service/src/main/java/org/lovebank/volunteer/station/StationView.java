package org.lovebank.volunteer.station;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A station as callers see it; {@code certifiedOn} is there while the six standards are met. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StationView(
        UUID id,
        UUID organisationId,
        @Nullable UUID parentId,
        String areaPath,
        String name,
        String level,
        String status,
        @Nullable LocalDate targetOn,
        @Nullable LocalDate certifiedOn,
        Premises.Told premises,
        Instant changedAt,
        long version) {}
