package org.lovebank.volunteer.cobuilding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A co-building as callers see it: people by id only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoBuildingView(
        UUID id,
        UUID committeeId,
        @Nullable UUID organisationId,
        @Nullable UUID volunteerId,
        String contribution,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String state,
        long version) {}
