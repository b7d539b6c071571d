package org.lovebank.task.order.seat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the house, in the transaction of the offer: a dispatcher or coordinator chose this volunteer. {@code seen} is the
 * snapshot of the ranking that they looked at, {@code reason} why they chose as they did. Whatever observes this may refuse.
 */
public record SeatOffered(
        UUID orderId,
        UUID assignmentId,
        UUID volunteerId,
        UUID by,
        @Nullable String seen,
        @Nullable String reason,
        Instant at) {}
