package org.lovebank.timebank.conversion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** How many minutes at most become points; what is less than a whole lot stays as minutes. */
public record ConversionRequest(
        @NotNull UUID accountId, @Min(1) @Max(1_000_000_000) long minutes) {}
