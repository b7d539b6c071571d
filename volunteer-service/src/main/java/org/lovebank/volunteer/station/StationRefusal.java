package org.lovebank.volunteer.station;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a station is refused. */
public sealed interface StationRefusal extends Refusal {

    record NoSuchStation(UUID stationId) implements StationRefusal {}

    /** A request names a station that is not registered here. */
    record UnknownStation(UUID stationId) implements StationRefusal {}

    record StationNameTaken(String areaPath) implements StationRefusal {}

    /** A station hangs below one of a higher tier whose place contains its own. */
    record StationDoesNotHangThere(String parentLevel, String level) implements StationRefusal {}

    record StationStateForbids(String state, List<String> allowed) implements StationRefusal {}

    record OpeningHoursBackwards(String day) implements StationRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchStation _ -> Kind.MISSING;
            case UnknownStation _, StationDoesNotHangThere _, OpeningHoursBackwards _ -> Kind.INVALID;
            case StationNameTaken _, StationStateForbids _ -> Kind.CONFLICT;
        };
    }
}
