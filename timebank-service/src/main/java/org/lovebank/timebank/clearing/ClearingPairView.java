package org.lovebank.timebank.clearing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pair as {@code branchId} sees it: {@code owedMinutes} is what it owes the other; below zero, what it has to get. */
public record ClearingPairView(
        UUID id,
        UUID branchId,
        UUID counterpartyId,
        long owedMinutes,
        @Nullable Long limitMinutes,
        Instant openedAt,
        long version) {}
