package org.lovebank.task.fair;

import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** How a fair says no. */
public sealed interface FairRefusal extends Refusal {

    /** Stalls belong to fairs. */
    record NoFair(UUID activityId) implements FairRefusal {}

    /** There is no such stall of this fair. */
    record NoSuchStall(UUID stallId) implements FairRefusal {}

    /** A stall is kept by an organisation or a team. */
    record StallWithoutPartner(UUID activityId) implements FairRefusal {}

    /** A stall is open while the fair is. */
    record StallOutsideFair(UUID activityId, Instant from, Instant to) implements FairRefusal {}

    /** A fair has only so many stalls. */
    record TooManyStalls(int most) implements FairRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchStall _ -> Kind.MISSING;
            case TooManyStalls _ -> Kind.CONFLICT;
            case NoFair _, StallWithoutPartner _, StallOutsideFair _ -> Kind.INVALID;
        };
    }
}
