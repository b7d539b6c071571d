package org.lovebank.task.venue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A room for some time. */
@Schema(name = "BookingRequest")
public record BookingRequest(
        @NotNull UUID roomId,
        @Nullable UUID activityId,
        @NotBlank @Size(max = 120) String purpose,
        @NotNull Instant from,
        @NotNull Instant to) {

    /** Equipment for some time. */
    @Schema(name = "LoanRequest")
    record Loan(
            @NotNull UUID equipmentId,
            @Min(1) @Max(10_000) int quantity,
            @Nullable UUID activityId,
            @NotBlank @Size(max = 120) String purpose,
            @NotNull Instant from,
            @NotNull Instant to) {}
}
