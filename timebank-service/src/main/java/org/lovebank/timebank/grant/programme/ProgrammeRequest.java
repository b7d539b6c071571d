package org.lovebank.timebank.grant.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a branch grants to whom: a category of the policy, minutes a month, from which month until which. */
record ProgrammeRequest(
        @NotNull UUID branchId,
        @NotBlank @Size(max = 100) String name,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String categoryCode,

        @Min(1) @Max(1_000_000) long minutesPerMonth,
        @NotNull YearMonth fromMonth,
        @Nullable YearMonth untilMonth) {}
