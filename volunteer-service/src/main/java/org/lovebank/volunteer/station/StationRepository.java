package org.lovebank.volunteer.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.station.StationRefusal.StationNameTaken;

@ApplicationScoped
class StationRepository implements PanacheRepositoryBase<Station, UUID> {

    Optional<Station> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Station> in(AreaPath place, Wanted wanted, UUID after, int limit) {
        StringBuilder where = new StringBuilder("(areaPath = :here or areaPath like :below) and id > :after");
        Map<String, Object> values =
                new HashMap<>(Map.of("here", place.value(), "below", place + ".%", "after", after));
        if (wanted.level() != null) {
            where.append(" and level = :level");
            values.put("level", wanted.level());
        }
        if (wanted.parentId() != null) {
            where.append(" and parentId = :parentId");
            values.put("parentId", wanted.parentId());
        }
        if (wanted.certified() != null) {
            where.append(wanted.certified() ? " and certifiedOn is not null" : " and certifiedOn is null");
        }
        if (wanted.dueBy() != null) {
            where.append(" and targetOn <= :dueBy");
            values.put("dueBy", wanted.dueBy());
        }
        return find(where + " order by id", values).page(Page.ofSize(limit)).list();
    }

    void keep(Station station) {
        try {
            persistAndFlush(station);
        } catch (ConstraintViolationException taken) {
            throw new Refused(new StationNameTaken(station.place().value()));
        }
    }

    /** What a list is narrowed to. */
    record Wanted(
            @Nullable StationLevel level,
            @Nullable UUID parentId,
            @Nullable Boolean certified,
            @Nullable LocalDate dueBy) {}
}
