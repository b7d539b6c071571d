package org.lovebank.volunteer.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A turn on duty as staff see it: the person by id only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TurnView(
        UUID id,
        String areaPath,
        @Nullable UUID programmeId,
        String duty,
        UUID personId,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant cancelledAt,
        long version) {}
