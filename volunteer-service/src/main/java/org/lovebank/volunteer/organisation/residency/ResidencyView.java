package org.lovebank.volunteer.organisation.residency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A residency as callers see it; {@code state} is PLANNED, RUNNING or ENDED today. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResidencyView(
        UUID id,
        UUID organisationId,
        String areaPath,
        @Nullable UUID venueId,
        List<String> rooms,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String state,
        long version) {}
