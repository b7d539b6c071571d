package org.lovebank.volunteer.team.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
        UUID id,
        UUID teamId,
        UUID volunteerId,
        String role,
        Instant joinedAt,
        @Nullable Instant leftAt,
        long version) {}
