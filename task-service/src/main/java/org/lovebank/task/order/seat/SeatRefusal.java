package org.lovebank.task.order.seat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;
import org.lovebank.task.eligibility.Obstacle;

/** Why somebody has no seat. */
sealed interface SeatRefusal extends Refusal {

    /** Nobody serves what they asked for or are to receive. */
    record OwnOrder(UUID orderId) implements SeatRefusal {}

    /** The law or the council asks for more. */
    record NotEligibleForOrder(UUID orderId, Obstacle obstacle) implements SeatRefusal {}

    /** Only the volunteer answers: nobody is forced to serve. */
    record NotYourOffer(UUID assignmentId) implements SeatRefusal {}

    /** The offer stood until then. */
    record OfferLapsed(UUID assignmentId, @Nullable Instant answerBy) implements SeatRefusal {}

    /** As many offers are out as could be answered. */
    record TooManyOffers(UUID orderId, int most) implements SeatRefusal {}

    /** An offer comes from the coordinator of the organisation that has the order, or from the community. */
    record NotYoursToOffer(UUID orderId) implements SeatRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case OwnOrder _, NotEligibleForOrder _, NotYourOffer _, NotYoursToOffer _ -> Kind.FORBIDDEN;
            case OfferLapsed _, TooManyOffers _ -> Kind.CONFLICT;
        };
    }
}
