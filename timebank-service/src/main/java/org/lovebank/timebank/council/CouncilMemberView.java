package org.lovebank.timebank.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of a council, by id; {@code sitting} is whether the term has begun and not ended today. */
public record CouncilMemberView(
        UUID id,
        UUID branchId,
        UUID personId,
        Seat seat,
        LocalDate termFrom,
        @Nullable LocalDate termTo,
        boolean sitting,
        Instant addedAt,
        long version) {}
