package org.lovebank.timebank.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.Unit;

/** A new item; {@code partnerId} is the organisation that hands it out, {@code price} is in {@code unit}. */
public record CatalogItemRequest(
        @NotNull UUID branchId,
        @NotNull UUID partnerId,
        @NotBlank @Size(max = 100) String name,
        @NotNull ItemKind kind,
        @NotNull Unit unit,
        @Min(0) @Max(1_000_000) long price,
        @Min(0) @Max(1_000_000) int stock,
        @Min(0) @Max(10) @Nullable Integer minStars,
        @Min(1) @Max(1_000_000) @Nullable Integer perPersonLimit) {}
