package org.lovebank.volunteer.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.AreaCodeTaken;

@ApplicationScoped
class AreaRepository implements PanacheRepositoryBase<Area, UUID> {

    Optional<Area> find(String path) {
        return find("path", path).firstResultOptional();
    }

    Optional<Area> findForChange(String path) {
        return find("path", path).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Area> below(AreaPath place, String afterPath, int limit) {
        return find(
                        "(path = ?1 or path like ?2) and path > ?3 order by path",
                        place.value(),
                        place.value() + ".%",
                        afterPath)
                .page(Page.ofSize(limit))
                .list();
    }

    long below(AreaPath place, AreaLevel level) {
        return count("path like ?1 and level = ?2", place + ".%", level);
    }

    void keep(Area area) {
        try {
            persistAndFlush(area);
        } catch (ConstraintViolationException taken) {
            throw new Refused(new AreaCodeTaken(area.place().value()));
        }
    }
}
