package org.lovebank.volunteer.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamView(
        UUID id,
        UUID organisationId,
        @Nullable UUID stationId,
        String areaPath,
        String name,
        String kind,
        @Nullable String specialty,
        String status,
        long members,
        long version) {}
