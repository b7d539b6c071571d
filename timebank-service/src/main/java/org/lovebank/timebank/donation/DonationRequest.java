package org.lovebank.timebank.donation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many minutes, from which account, and for what; a purpose is one of the policy's codes. */
public record DonationRequest(
        @NotNull UUID accountId,
        @Min(1) @Max(1_000_000_000) long minutes,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Nullable String purpose) {}
