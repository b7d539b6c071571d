package org.lovebank.task.place;

import org.lovebank.problem.Refusal;

/** How a place says no. */
public sealed interface PlaceRefusal extends Refusal {

    /** The registry has told of no such place. */
    record UnknownPlace(String areaPath) implements PlaceRefusal {}

    /** The caller's office does not reach this place. */
    record PlaceNotYours(String areaPath) implements PlaceRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case UnknownPlace _ -> Kind.INVALID;
            case PlaceNotYours _ -> Kind.FORBIDDEN;
        };
    }
}
