package org.lovebank.volunteer.brand;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand as callers see it; a warning says what is unusual and refuses nothing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BrandView(
        UUID id,
        UUID ownerId,
        String areaPath,
        String name,
        @Nullable String slogan,
        @Nullable UUID parentId,
        List<String> chain,
        @Nullable UUID stationId,
        List<UUID> teamIds,
        String status,
        List<String> warnings,
        long version) {}
