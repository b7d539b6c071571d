package org.lovebank.task.ring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ring as its people and their community's staff see it: ids, no names. */
@Schema(name = "Ring")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RingView(
        UUID id,
        String communityPath,
        RingState state,
        Instant answerBy,
        List<HandView> hands,
        @Nullable Integer settledMinutes,
        @Nullable String reason,
        Instant changedAt,
        long version) {

    /** Who gives what to whom. */
    @Schema(name = "RingHand")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandView(
            UUID giverId,
            UUID receiverId,
            UUID wishId,
            UUID needId,
            int minutes,
            boolean accepted,
            @Nullable UUID assignmentId,
            @Nullable Integer servedMinutes) {}

    static RingView of(Ring ring) {
        return new RingView(
                ring.id(),
                ring.scope().value(),
                ring.state(),
                ring.answerBy(),
                ring.legs().stream()
                        .map(leg -> new HandView(
                                leg.giverId(),
                                leg.receiverId(),
                                leg.wishId(),
                                leg.needId(),
                                leg.minutes(),
                                leg.acceptedAt() != null,
                                leg.assignmentId(),
                                leg.servedMinutes()))
                        .toList(),
                ring.settledMinutes(),
                ring.reason(),
                ring.changedAt(),
                ring.version());
    }
}
