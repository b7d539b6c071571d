package org.lovebank.volunteer.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.station.StationRefusal.NoSuchStation;
import org.lovebank.volunteer.station.StationRepository.Wanted;

@ApplicationScoped
class ListStations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final StationRepository stations;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListStations(StationRepository stations, KnownAreas areas, Cursors cursors) {
        this.stations = stations;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<StationView> in(String areaPath, Wanted wanted, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "stations " + place + wanted;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        stations.in(place, wanted, after, paging.size() + 1),
                        paging,
                        list,
                        station -> List.of(station.id().toString()))
                .map(Station::view);
    }

    @Transactional
    public StationView one(UUID id) {
        return stations.findByIdOptional(id)
                .orElseThrow(() -> new Refused(new NoSuchStation(id)))
                .view();
    }
}
