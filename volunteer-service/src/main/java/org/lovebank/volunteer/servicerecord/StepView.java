package org.lovebank.volunteer.servicerecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a record as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        @Nullable String from,
        String to,
        @Nullable UUID by,
        @Nullable String reasonCode,
        Instant at) {}
