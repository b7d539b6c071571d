package org.lovebank.volunteer.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
        List<String> languages,
        @Nullable UUID parentTeamId,
        @Nullable String hostStudio,
        @Nullable UUID venueId,
        String status,
        long members,
        long version) {}
