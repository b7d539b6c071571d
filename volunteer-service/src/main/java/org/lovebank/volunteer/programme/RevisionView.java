package org.lovebank.volunteer.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme as it stood from this change on, until the next one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        UUID id,
        long number,
        String name,
        @Nullable String summary,
        List<String> tags,
        String status,
        @Nullable UUID changedBy,
        Instant changedAt) {}
