package org.lovebank.task.wish;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a wish says no. */
public sealed interface WishRefusal extends Refusal {

    /** There is no such wish, or not for this caller. */
    record NoSuchWish(UUID wishId) implements WishRefusal {}

    /** The wish's present state does not allow this. */
    record WishNotInThatState(UUID wishId, WishState state, List<WishState> allowedNext) implements WishRefusal {}

    /** Somebody was faster; who is nobody's business. */
    record AlreadyClaimed(UUID wishId, WishState state) implements WishRefusal {}

    /** Somebody else's wish needs a role that acts for others there. */
    record NotOnBehalfOf(String wallAreaPath) implements WishRefusal {}

    /** Nothing on the wish can be claimed, or not this. */
    record NothingToClaim(UUID wishId) implements WishRefusal {}

    /** The wish is somebody else's. */
    record NotYourWish(UUID wishId) implements WishRefusal {}

    /** What is not public on this wall is for those whose office covers it. */
    record NotYourWall(String wallAreaPath) implements WishRefusal {}

    /** What is folded inside is not for this caller, or not now. */
    record NotDisclosed(UUID wishId) implements WishRefusal {}

    /** Nobody reviews what they asked for themselves. */
    record ReviewerIsRequester(UUID wishId) implements WishRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchWish _ -> Kind.MISSING;
            case WishNotInThatState _, AlreadyClaimed _ -> Kind.CONFLICT;
            case NotOnBehalfOf _, NotYourWish _, NotYourWall _, NotDisclosed _, ReviewerIsRequester _ -> Kind.FORBIDDEN;
            case NothingToClaim _ -> Kind.INVALID;
        };
    }
}
