package org.lovebank.volunteer.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.station.StationRefusal.StationNameTaken;

@ApplicationScoped
class StationRepository implements PanacheRepositoryBase<Station, UUID> {

    List<Station> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(Station station) {
        try {
            persistAndFlush(station);
        } catch (ConstraintViolationException taken) {
            throw new Refused(new StationNameTaken(station.place().value()));
        }
    }
}
