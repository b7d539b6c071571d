package org.lovebank.task.ring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a ring says no. */
sealed interface RingRefusal extends Refusal {

    /** There is none with this id, or not for this caller. */
    record NoSuchRing(UUID ringId) implements RingRefusal {}

    /** Rings are searched by whoever cares for the community. */
    record CommunityNotYours(String communityPath) implements RingRefusal {}

    /** The present state does not allow this. */
    record RingNotInThatState(UUID ringId, RingState state, List<RingState> allowedNext) implements RingRefusal {}

    /** The time to answer is over. */
    record RingLapsed(UUID ringId, Instant answerBy) implements RingRefusal {}

    /** Everybody said yes, but one of the notes cannot be taken on any more: all are free again. */
    record RingCannotClose(UUID ringId, String because) implements RingRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchRing _ -> Kind.MISSING;
            case CommunityNotYours _ -> Kind.FORBIDDEN;
            case RingNotInThatState _, RingLapsed _, RingCannotClose _ -> Kind.CONFLICT;
        };
    }
}
