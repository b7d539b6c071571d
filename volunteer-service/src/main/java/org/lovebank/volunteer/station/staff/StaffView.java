package org.lovebank.volunteer.station.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff as callers see it: by id only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffView(
        UUID id,
        UUID stationId,
        UUID personId,
        String role,
        String source,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String state,
        long version) {}
