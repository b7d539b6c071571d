package org.lovebank.volunteer.station.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.station.KnownStations;

/** Each tier sees its own subtree, and no other. */
@ApplicationScoped
class ShowNetwork {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final NetworkRepository network;
    private final KnownStations stations;
    private final KnownAreas areas;
    private final Cursors cursors;
    private final Clock clock;

    ShowNetwork(NetworkRepository network, KnownStations stations, KnownAreas areas, Cursors cursors, Clock clock) {
        this.network = network;
        this.stations = stations;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public Page<StationNodeView> below(Caller caller, UUID station, Paging paging) {
        KnownAreas.mustReach(caller, stations.addressed(station));
        String list = "network " + station;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                network.below(station, after, paging.size() + 1),
                paging,
                list,
                node -> List.of(node.id().toString()));
    }

    @Transactional
    public RollOutView rollOut(Caller caller, String areaPath) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        return network.rollOut(place, LocalDate.ofInstant(clock.instant(), Time.DAYS));
    }
}
