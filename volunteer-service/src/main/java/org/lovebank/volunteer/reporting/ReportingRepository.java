package org.lovebank.volunteer.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.reporting.ReportingRefusal.ReportedAlready;
import org.lovebank.volunteer.reporting.ReportingView.Served;

@ApplicationScoped
class ReportingRepository implements PanacheRepositoryBase<Reporting, UUID> {

    Optional<Reporting> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Reporting> in(AreaPath place, @Nullable ReportingState state, UUID after, int limit) {
        String here = "(areaPath = ?1 or areaPath like ?2) and id > ?3";
        return (state == null
                        ? find(here + " order by id", place.value(), place + ".%", after)
                        : find(here + " and state = ?4 order by id", place.value(), place + ".%", after, state))
                .page(Page.ofSize(limit))
                .list();
    }

    /** What a volunteer has served finally at a place in a period. */
    Served served(UUID volunteer, AreaPath place, Instant from, Instant to) {
        Tuple row = (Tuple) getEntityManager()
                .createNativeQuery(
                        "select count(*) as records, coalesce(sum(minutes), 0) as minutes from service_record"
                                + " where volunteer_id = ?1 and state = 'FINAL'"
                                + " and (area_path = ?2 or area_path like ?3) and served_from >= ?4 and served_from < ?5",
                        Tuple.class)
                .setParameter(1, volunteer)
                .setParameter(2, place.value())
                .setParameter(3, place + ".%")
                .setParameter(4, from)
                .setParameter(5, to)
                .getSingleResult();
        return new Served(((Number) row.get("records")).longValue(), ((Number) row.get("minutes")).longValue());
    }

    void keep(Reporting reporting) {
        try {
            persistAndFlush(reporting);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new ReportedAlready(reporting.place().value()));
        }
    }

    void keep(EmployerFeedback feedback) {
        getEntityManager().persist(feedback);
    }
}
