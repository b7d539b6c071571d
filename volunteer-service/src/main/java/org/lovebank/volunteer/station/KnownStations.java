package org.lovebank.volunteer.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.station.StationRefusal.NoSuchStation;
import org.lovebank.volunteer.station.StationRefusal.UnknownStation;

/** Stations as other rooms ask for them. */
@ApplicationScoped
public class KnownStations {

    private final StationRepository stations;

    KnownStations(StationRepository stations) {
        this.stations = stations;
    }

    /** Where the station that a request names stands; refused when there is none. */
    public AreaPath placeOf(UUID id) {
        return named(id).place();
    }

    /** Where the station in an address stands; refused as missing when there is none. */
    public AreaPath addressed(UUID id) {
        return stations.findByIdOptional(id)
                .orElseThrow(() -> new Refused(new NoSuchStation(id)))
                .place();
    }

    void mustHang(UUID parentId, Station child) {
        named(parentId).mustCarry(child.level(), child.place());
    }

    private Station named(UUID id) {
        return stations.findByIdOptional(id).orElseThrow(() -> new Refused(new UnknownStation(id)));
    }
}
