package org.lovebank.volunteer.star.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.NoSuchStarApplication;

/** Shows applications: one's own, or those of an area to its staff. */
@ApplicationScoped
class ListStarApplications implements HeldData {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST = 100;

    private final StarApplicationRepository applications;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListStarApplications(StarApplicationRepository applications, KnownAreas areas, Cursors cursors) {
        this.applications = applications;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<StarApplicationView> by(
            Caller caller, @Nullable String areaPath, Optional<StarApplicationState> state, Paging paging) {
        String whose = areaPath == null ? caller.id().toString() : areaPath;
        String list = "star-applications " + whose + " " + state.map(Enum::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        List<StarApplication> found = areaPath == null
                ? applications.of(caller.id(), after, paging.size() + 1)
                : applications.in(reached(caller, areaPath), state, after, paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()))
                .map(StarApplication::view);
    }

    @Transactional
    public StarApplicationView one(Caller caller, UUID id) {
        return applications
                .findByIdOptional(id)
                .filter(application -> application.isVisibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchStarApplication(id)))
                .view();
    }

    @Override
    public String section() {
        return "starApplications";
    }

    @Override
    public Object of(UUID personId) {
        return applications.of(personId, BEFORE_ALL, MOST).stream()
                .map(StarApplication::view)
                .toList();
    }

    private AreaPath reached(Caller caller, String areaPath) {
        AreaPath place = areas.at(areaPath);
        if (!caller.holdsIn(place, StarApplication.STAFF)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
        return place;
    }
}
