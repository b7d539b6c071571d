package org.lovebank.volunteer.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consent as its receipt shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentView(
        UUID id,
        String purpose,
        String dataClass,
        String documentVersion,
        @Nullable String channel,
        @Nullable String evidenceHash,
        UUID givenBy,
        UUID notedBy,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        @Nullable UUID withdrawnBy) {}
