package org.lovebank.timebank.estate;

import java.time.Instant;
import java.util.UUID;

/** An estate as the branch's people see it. */
public record EstateView(
        UUID accountId,
        EstateState state,
        String reasonCode,
        Instant openedAt,
        Instant applyUntil,
        Instant changedAt) {}
