package org.lovebank.task.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.wish.WishView;

/** A decision with the wish as it stands after it; lists show decisions without their wish. */
@Schema(name = "Review")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
        UUID id,
        UUID wishId,
        Decision decision,
        @Nullable String reason,
        UUID decidedBy,
        Instant decidedAt,
        @Nullable WishView wish) {

    static ReviewView of(Review review, @Nullable WishView wish) {
        return new ReviewView(
                review.id(),
                review.wishId(),
                review.decision(),
                review.reason(),
                review.decidedBy(),
                review.decidedAt(),
                wish);
    }
}
