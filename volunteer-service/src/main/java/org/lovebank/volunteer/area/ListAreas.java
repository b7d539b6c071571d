package org.lovebank.volunteer.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lovebank.access.AreaPath;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.NoSuchArea;

/** Reads the tree, for everybody: a place is no secret. */
@ApplicationScoped
class ListAreas {

    private final AreaRepository areas;
    private final Cursors cursors;

    ListAreas(AreaRepository areas, Cursors cursors) {
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<AreaView> under(String path, Paging paging) {
        AreaPath place = one(path).place();
        String list = "areas " + place;
        String after = cursors.position(paging, list).map(List::getFirst).orElse("");
        List<Area> found = areas.below(place, after, paging.size() + 1);
        return cursors.page(found, paging, list, area -> List.of(area.place().value()))
                .map(Area::view);
    }

    @Transactional
    public AreaView at(String path) {
        return one(path).view();
    }

    private Area one(String path) {
        return areas.find(path).orElseThrow(() -> new Refused(new NoSuchArea(path)));
    }
}
