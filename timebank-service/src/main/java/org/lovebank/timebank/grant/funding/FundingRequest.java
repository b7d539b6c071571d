package org.lovebank.timebank.grant.funding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** How many minutes of a branch's public pool its grant fund is to have. */
record FundingRequest(
        @NotNull UUID branchId, @Min(1) @Max(1_000_000_000) long minutes) {}
