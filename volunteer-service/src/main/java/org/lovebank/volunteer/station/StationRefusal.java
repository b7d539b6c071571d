package org.lovebank.volunteer.station;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a station is refused. */
public sealed interface StationRefusal extends Refusal {

    record NoSuchStation(UUID stationId) implements StationRefusal {}

    /** A request names a station that is not registered here. */
    record UnknownStation(UUID stationId) implements StationRefusal {}

    record StationNameTaken(String areaPath) implements StationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchStation _ -> Kind.MISSING;
            case UnknownStation _ -> Kind.INVALID;
            case StationNameTaken _ -> Kind.CONFLICT;
        };
    }
}
