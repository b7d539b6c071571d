package org.lovebank.task.fair;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stall as it is opened; by default as long as the fair. */
@Schema(name = "StallRequest")
record StallRequest(
        @NotBlank @Size(max = 60) String title,
        @NotNull Stall.Offered service,
        @Nullable UUID organisationId,
        @Nullable UUID teamId,
        @NotNull UUID venueId,
        @NotNull UUID roomId,
        @Min(1) @Max(10_000) @Nullable Integer visitorsMax,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final int MANY = 100;

    int visitors() {
        return visitorsMax == null ? MANY : visitorsMax;
    }
}
