package org.lovebank.task.activity.shift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shift as it is announced; {@code byHand} means that an organiser approves each sign-up. */
@Schema(name = "ShiftRequest")
public record ShiftRequest(
        @NotBlank @Size(max = 40) String role,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Min(1) @Max(2000) int seats,
        @Min(0) @Max(2000) @Nullable Integer waitlistMax,

        @Schema(description = "An organiser approves each sign-up. 报名须逐一审核。") @Nullable Boolean byHand) {

    int waiting() {
        return waitlistMax == null ? 0 : waitlistMax;
    }

    boolean approvedByHand() {
        return Boolean.TRUE.equals(byHand);
    }

    /** The same shift, so much later. */
    public ShiftRequest later(Duration by) {
        return new ShiftRequest(role, startsAt.plus(by), endsAt.plus(by), seats, waitlistMax, byHand);
    }
}
