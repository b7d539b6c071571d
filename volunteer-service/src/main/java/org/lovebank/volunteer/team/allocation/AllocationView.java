package org.lovebank.volunteer.team.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An allocation as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllocationView(
        UUID id,
        UUID teamId,
        String areaPath,
        @Nullable UUID orderedById,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String state,
        long version) {}
