package org.lovebank.timebank.clearing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two branches and the most that either may owe the other; without it there is no limit. */
public record ClearingPairRequest(
        @NotNull UUID branchId,
        @NotNull UUID counterpartyId,
        @Min(0) @Max(1_000_000_000) @Nullable Long limitMinutes) {}
