package org.lovebank.task.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.task.eligibility.Obstacle;

/** How a claim says no. */
sealed interface ClaimRefusal extends Refusal {

    /** There is no such claim, or not for this caller. */
    record NoSuchClaim(UUID claimId) implements ClaimRefusal {}

    /** The present state does not allow this. */
    record ClaimNotInThatState(UUID claimId, ClaimState state, List<ClaimState> allowedNext) implements ClaimRefusal {}

    /** Nobody fulfils what they asked for. */
    record OwnWish(UUID wishId) implements ClaimRefusal {}

    /** The law or the council asks for more. */
    record NotEligible(UUID wishId, Obstacle obstacle) implements ClaimRefusal {}

    /** Only staff of the area write down somebody else's yes, and they say how it reached them. */
    record ClaimForAnother(UUID wishId) implements ClaimRefusal {}

    /** The service must lie within the wish's window. */
    record StartOutsideWindow(UUID wishId, Instant earliestAt, Instant latestAt) implements ClaimRefusal {}

    /** A claim of service is followed on its assignment, a claim of goods here. */
    record ClaimNotOfGoods(UUID claimId) implements ClaimRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchClaim _ -> Kind.MISSING;
            case ClaimNotInThatState _ -> Kind.CONFLICT;
            case OwnWish _, NotEligible _, ClaimForAnother _ -> Kind.FORBIDDEN;
            case StartOutsideWindow _, ClaimNotOfGoods _ -> Kind.INVALID;
        };
    }
}
