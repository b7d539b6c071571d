package org.lovebank.task.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.note.LineKind;

/** A claim as its claimant, the wish's people and the staff of the area see it. */
@Schema(name = "Claim")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        UUID id,
        UUID wishId,
        UUID needId,
        LineKind kind,
        UUID claimantId,
        @Nullable UUID assignmentId,
        ClaimState state,
        Channel channel,
        UUID recordedBy,
        Instant claimedAt,
        Instant changedAt,
        long version) {

    static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.wishId(),
                claim.needId(),
                claim.kind(),
                claim.claimantId(),
                claim.assignmentId().orElse(null),
                claim.state(),
                claim.channel(),
                claim.recordedBy(),
                claim.claimedAt(),
                claim.changedAt(),
                claim.version());
    }
}
