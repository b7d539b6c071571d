package org.lovebank.timebank.hold;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which minutes of which account are set aside for which order. */
public record HoldRequest(
        @NotNull UUID accountId,
        @NotNull UUID orderId,
        @Min(1) @Max(1_000_000) int minutes) {}
