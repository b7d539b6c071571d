package org.lovebank.timebank.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An item's new particulars, all of them; what was redeemed before keeps its price. */
public record CatalogItemEdit(
        @NotBlank @Size(max = 100) String name,
        @Min(0) @Max(1_000_000) long price,
        @Min(0) @Max(1_000_000) int stock,
        @Min(0) @Max(10) int minStars,
        @Min(1) @Max(1_000_000) @Nullable Integer perPersonLimit,
        boolean offered) {}
