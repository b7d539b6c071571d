package org.lovebank.volunteer.ability.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A qualification as callers see it: the number masked but for its end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualificationView(
        UUID id,
        UUID volunteerId,
        String kind,
        String certificateNo,
        @Nullable LocalDate validUntilOn,
        String state,
        List<String> next,
        UUID broughtBy,
        @Nullable UUID verifiedBy,
        Instant changedAt,
        long version) {}
