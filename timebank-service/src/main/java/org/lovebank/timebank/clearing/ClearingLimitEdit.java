package org.lovebank.timebank.clearing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A pair's new limit; null: none. */
public record ClearingLimitEdit(
        @Min(0) @Max(1_000_000_000) @Nullable Long limitMinutes) {}
