package org.lovebank.task.arrangement.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One volunteer for one order; {@code factors} are the six parts of the score in points. */
public record Line(
        UUID id,
        UUID orderId,
        UUID volunteerId,
        Change change,
        @Nullable Instant startsAt,
        int score,
        List<Integer> factors,
        LineState state,
        @Nullable UUID assignmentId) {

    public Line {
        factors = List.copyOf(factors);
    }

    /** What has become of a proposed seat. */
    public enum LineState {
        PROPOSED,
        OFFERED,
        ACCEPTED,
        DECLINED,
        TIMEOUT,
        /** Could not be offered any more: the seat is taken, the volunteer is promised elsewhere. */
        REFUSED,
        CALLED_OFF
    }
}
