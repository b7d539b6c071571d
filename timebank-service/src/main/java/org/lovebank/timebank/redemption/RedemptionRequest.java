package org.lovebank.timebank.redemption;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which item, how many of it, from which account. */
public record RedemptionRequest(
        @NotNull UUID accountId,
        @NotNull UUID itemId,
        @Min(1) @Max(1000) int quantity) {

    /** How many come back; all of them when nothing is said. */
    public record Return(@Min(1) @Max(1000) @Nullable Integer quantity) {}

    /** The code that the holder shows. */
    public record Collection(
            @NotNull @Pattern(regexp = "[0-9]{8}") String pickupCode) {}
}
