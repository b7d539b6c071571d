package org.lovebank.timebank.closure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closure as the holder and the branch's people see it; without {@code toAccountId} the rest goes to the pool. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClosureView(
        UUID id,
        UUID accountId,
        ClosureCause cause,
        @Nullable UUID toAccountId,
        @Nullable String relation,
        ClosureState state,
        long movedMinutes,
        long expiredPoints,
        @Nullable Instant waitsForRoomUntil,
        Instant changedAt) {}
