package org.lovebank.task.site;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.site.SiteRefusal.SiteNotYours;
import org.lovebank.task.site.SiteRefusal.UnknownSiteArea;

/** Staff of an area say where its places are. */
@ApplicationScoped
class TellSite {

    private static final String[] STAFF = {
        Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.GRID_DUTY, Roles.CENTER_ADMIN
    };

    private final SiteRepository sites;
    private final PlaceRepository places;
    private final Cursors cursors;
    private final Clock clock;

    TellSite(SiteRepository sites, PlaceRepository places, Cursors cursors, Clock clock) {
        this.sites = sites;
        this.places = places;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    SiteView as(Caller caller, SiteRequest told) {
        AreaPath area = ofStaff(caller, told.areaPath());
        if (!places.knows(area)) {
            throw new Refused(new UnknownSiteArea(told.areaPath()));
        }
        Site site = new Site(
                UuidCreator.getTimeOrderedEpoch(),
                area,
                told.place().strip(),
                Position.of(told.latitude(), told.longitude()),
                caller.id(),
                clock.instant());
        sites.keep(site);
        return SiteView.of(site);
    }

    @Transactional
    Page<SiteView> in(Caller caller, String areaPath, Paging paging) {
        AreaPath area = ofStaff(caller, areaPath);
        String list = "sites/" + area;
        String after = cursors.position(paging, list).map(List::getFirst).orElse("");
        return cursors.page(sites.in(area, after, paging.size() + 1), paging, list, site -> List.of(site.place()))
                .map(SiteView::of);
    }

    private static AreaPath ofStaff(Caller caller, String areaPath) {
        AreaPath area = new AreaPath(areaPath);
        if (!caller.holdsIn(area, STAFF)) {
            throw new Refused(new SiteNotYours(areaPath));
        }
        return area;
    }
}
