package org.lovebank.volunteer.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household as callers see one; its address only to whom it was disclosed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HouseholdView(
        UUID id,
        String areaPath,
        List<UUID> memberIds,
        @Nullable String address,
        @Nullable String door,
        Instant changedAt,
        long version) {}
